/** "Sicherungen": earlier states to look at and bring back, and the trash. For facilitators. */
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Segments } from '../../ui/native/Choice.tsx'
import { TrashList } from './TrashList.tsx'
import { VersionList } from './VersionList.tsx'
import './safety.css'

const VIEWS = ['versions', 'trash'] as const
type View = (typeof VIEWS)[number]

export default function SafetyPage() {
  const words = useWords('safety')
  const [view, setView] = useState<View>('versions')
  return (
    <div className="stack-wide">
      <h1 className="title t-2xl">{words.title}</h1>
      <Segments
        legend={words.views}
        legendHidden
        options={VIEWS.map((value) => ({ value, label: words.viewNames[value] }))}
        value={view}
        onChange={setView}
      />
      {view === 'versions' ? <VersionList /> : <TrashList />}
    </div>
  )
}
