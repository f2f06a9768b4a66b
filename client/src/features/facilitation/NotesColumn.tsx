import { useWords } from '../../locale/use-words.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { Hints } from './Hints.tsx'
import { nextStage } from './next-stage.ts'
import { StageList } from './StageList.tsx'

/** What only facilitators read: aim, sentences to read aloud, stumbling blocks, plan B (NOTE-1). Below it the whole agenda. */
export function NotesColumn() {
  const words = useWords('facilitation').notes
  const { currentStageId } = useSingleton('run')
  const { locale } = useSingleton('workshop')
  const stages = useAll('stages')
  const stage = stages.find(({ id }) => id === currentStageId) ?? nextStage(stages)
  const note = useRecord('stageNotes', stage?.id ?? null)
  const filled = note && (note.goal || note.readAloud || note.stumblingBlocks || note.planB)
  return (
    <section className="console-column console-notes">
      <h2 className="console-heading">
        {currentStageId === null && stage ? words.titleNext(stage.title) : words.title}
      </h2>
      {filled ? (
        <dl lang={locale}>
          <Note term={words.goal} text={note.goal} />
          {note.readAloud !== '' && (
            <>
              <dt>{words.readAloud}</dt>
              <dd className="voice console-read">
                <q>{note.readAloud}</q>
              </dd>
            </>
          )}
          <Note term={words.stumblingBlocks} text={note.stumblingBlocks} />
          <Note term={words.planB} text={note.planB} />
        </dl>
      ) : (
        stage && <p className="soft">{words.none}</p>
      )}
      <Hints />
      <StageList />
    </section>
  )
}

function Note({ term, text }: { readonly term: string; readonly text: string }) {
  if (text === '') return null
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  )
}
