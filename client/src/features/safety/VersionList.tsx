import { useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'
import { VersionPreview } from './VersionPreview.tsx'

type Version = ReturnType<typeof useAll<'versions'>>[number]

/** The latest states; further back on demand. */
const FIRST = 12

/** Earlier states with time, stage and reason, newest first; looked at, then brought back (UNDO-3). */
export function VersionList() {
  const words = useWords('safety').versions
  const common = useWords('common')
  const versions = useAll('versions').toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))
  const [shown, setShown] = useState(FIRST)
  const [lookingAt, setLookingAt] = useState<string | null>(null)
  const [asks, setAsks] = useState<Version | null>(null)
  const describe = useDescription()
  const { restore, warn, busy } = useRestore()
  const ask = (version: Version) => {
    setAsks(version)
    warn(true)
  }
  const close = () => {
    setAsks(null)
    warn(false)
  }
  return (
    <section className="stack">
      <p className="soft measure">{words.lead}</p>
      <SaveNow />
      {versions.length === 0 && <p className="voice soft">{words.none}</p>}
      <ul className="version-list">
        {versions.slice(0, shown).map((version) => (
          <li key={version.id}>
            <div className="version-row">
              <b className="strong nowrap">{describe.time(version)}</b>
              <span>
                {describe.reason(version)}
                <span className="soft">{describe.stage(version)}</span>
              </span>
              <span className="row end">
                <Button
                  small
                  pressed={lookingAt === version.id}
                  aria-label={words.lookLabel(describe.time(version))}
                  onClick={() => setLookingAt(lookingAt === version.id ? null : version.id)}
                >
                  {words.look}
                </Button>
                <Button
                  small
                  aria-label={words.restoreLabel(describe.time(version))}
                  onClick={() => ask(version)}
                >
                  {words.restore}
                </Button>
              </span>
            </div>
            {lookingAt === version.id && <VersionPreview versionId={version.id} />}
          </li>
        ))}
      </ul>
      {versions.length > shown && (
        <p>
          <Button kind="quiet" onClick={() => setShown(versions.length)}>
            {words.more(versions.length - shown)}
          </Button>
        </p>
      )}
      <Dialog
        isOpen={asks !== null}
        question={words.question(asks ? describe.time(asks) : '')}
        safe={{ text: common.cancel }}
        act={{ text: words.submit, busy, onPress: () => asks && void restore(asks.id).then(close) }}
        onClose={close}
      >
        {words.questionText}
      </Dialog>
    </section>
  )
}

/** A name for a state that somebody keeps on purpose. */
function SaveNow() {
  const words = useWords('safety').versions
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [label, setLabel] = useState('')
  const save = async () => {
    const outcome = await send('save-version', { reason: 'manual', label: label.trim() })
    toast({ text: outcome.ok ? words.saved : refusalText(outcome) })
    if (outcome.ok) setLabel('')
  }
  return (
    <form
      className="row wrap version-save"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField label={words.label} optional value={label} onChange={setLabel} maxLength={120} />
      <Button type="submit">{words.save}</Button>
    </form>
  )
}

function useDescription() {
  const words = useWords('safety').versions
  const { dateShort, time } = useFormats()
  const stages = useAll('stages')
  const at = (value: string | null): string => {
    if (value === null) return '–'
    const isToday = new Date(value).toDateString() === new Date().toDateString()
    return isToday
      ? words.today(time(Date.parse(value)))
      : words.day(dateShort(value), time(Date.parse(value)))
  }
  return {
    time: (version: Version) => at(version.at),
    reason: ({ reason, label }: Version): string => {
      if (reason === 'restore') return words.restoredFrom(at(label))
      return label ?? words.reasons[reason]
    },
    stage: ({ stageId }: Version): string => {
      const title = stages.find(({ id }) => id === stageId)?.title
      return title ? ` · ${title}` : ''
    },
  }
}

/** Restoring, with a warning on all screens while it is being decided, and a way back afterwards. */
function useRestore() {
  const words = useWords('safety').versions
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [busy, setBusy] = useState(false)
  const restore = async (versionId: string): Promise<void> => {
    setBusy(true)
    const outcome = await send('restore-version', { versionId })
    setBusy(false)
    if (!outcome.ok) return toast({ text: refusalText(outcome) })
    const { changed, added, removed, beforeId } = outcome
    toast({
      text: words.done(changed + added, removed),
      undo: () => void restore(beforeId),
      seconds: 15,
    })
  }
  return {
    restore,
    busy,
    warn: (isOn: boolean) => void send('set-room', { notice: isOn ? 'restore' : null }),
  }
}
