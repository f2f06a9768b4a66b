import { Suspense, useEffect, useState } from 'react'
import { partScreens } from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { Segments } from '../../ui/native/Choice.tsx'
import { detachWorkshop } from '../../workshop/detached-workshop.ts'
import type { Workshop } from '../../workshop/workshop.ts'
import { useWorkshop, WorkshopProvider } from '../../workshop/workshop-context.tsx'
import { fetchVersion } from './fetch-version.ts'

const PARTS = ['1', '2', '3', '4', '5'] as const
type Part = (typeof PARTS)[number]

/** The parts as they stood then: the ordinary screens on a document of its own, to read only. */
export function VersionPreview({ versionId }: { readonly versionId: string }) {
  const words = useWords('safety').versions
  const shell = useWords('shell')
  const past = usePast(versionId)
  const [part, setPart] = useState<Part>('1')
  if (past === 'loading') return <p className="soft">{words.loading}</p>
  if (past === 'missing') return <p className="soft">{words.missing}</p>
  const Screen = partScreens[part]
  return (
    <section className="version-preview" aria-label={words.preview}>
      <Segments
        legend={words.preview}
        small
        options={PARTS.map((value) => ({ value, label: shell.parts[value].short }))}
        value={part}
        onChange={setPart}
      />
      {/* Links lead into the present; in a picture of the past they would be a trap. */}
      <div className="version-screen" inert>
        <WorkshopProvider workshop={past} opening={null}>
          <Suspense fallback={null}>
            <Screen key={part} />
          </Suspense>
        </WorkshopProvider>
      </div>
    </section>
  )
}

function usePast(versionId: string): Workshop | 'loading' | 'missing' {
  const live = useWorkshop()
  const [past, setPast] = useState<Workshop | 'loading' | 'missing'>('loading')
  useEffect(() => {
    const stop = new AbortController()
    let opened: Workshop | null = null
    void fetchVersion(live.access, versionId, stop.signal).then((state) => {
      if (stop.signal.aborted) return
      opened = state && detachWorkshop(live, state)
      setPast(opened ?? 'missing')
    })
    return () => {
      stop.abort()
      opened?.close()
      setPast('loading')
    }
  }, [live, versionId])
  return past
}
