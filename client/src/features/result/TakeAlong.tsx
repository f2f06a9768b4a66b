import { mayExport } from '@servicewerkstatt/shared/commands/access.ts'
import { useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { type Download, downloadExport } from '../../workshop/download-export.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** The ways out, at any time. Formats that a role may not take are not shown. */
export function TakeAlong() {
  const words = useWords('result').takeAlong
  const { access } = useWorkshop()
  const { language } = useLanguage()
  const announce = useAnnounce()
  const [busy, setBusy] = useState<'pdf' | 'json' | null>(null)
  const [outcome, setOutcome] = useState<Download | null>(null)
  const formats = (['pdf', 'json'] as const).filter((format) => mayExport(access.role, format, false))
  if (formats.length === 0) return null
  const take = async (format: 'pdf' | 'json') => {
    setBusy(format)
    setOutcome(null)
    const download = await downloadExport(access, format, language)
    setOutcome(download)
    setBusy(null)
    announce(download.ok ? words.done(download.fileName) : download.message || words.failed)
  }
  return (
    <Section label={words.heading} note={words.lead} rule="open">
      <div className="stack">
        <p className="row wrap">
          {formats.map((format) => (
            <Button
              key={format}
              busy={busy === format}
              busyText={words.busy}
              onClick={() => void take(format)}
            >
              {words[format]}
            </Button>
          ))}
        </p>
        {outcome?.ok === true && <p className="soft">{words.done(outcome.fileName)}</p>}
        {outcome?.ok === false && (
          <Notice kind="problem" title={outcome.message === '' ? words.failed : outcome.message} />
        )}
        {outcome?.ok === true && outcome.notes.length > 0 && (
          <Notice title={words.notes}>
            <ul className="bullets">
              {outcome.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Section>
  )
}
