import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type SubmitEvent, useMemo, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useFormats, useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { ChoiceList } from '../../ui/native/Choice.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { missingWords, useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { usePeriods } from './period-figures.ts'
import { periodName } from './period-words.ts'
import { useResultPath } from './result-path.ts'
import { useSuggestedHeadline } from './use-suggested-headline.ts'
import { useMissingForPeriod, useNameOfMissing } from './use-missing-for-period.ts'

type Publication = RecordView<'publications'>

const KINDS = ['catalogue', 'attainment'] as const
const AUDIENCES = ['all_staff', 'departments', 'team'] as const
const MAX_HEADLINE_LENGTH = 300

interface PublishFormProps {
  readonly onPublished: (publicationId: string) => void
}

/** Freezes the catalogue or a report. What a report still lacks is said before anybody tries (GATE-1 to 3). */
export function PublishForm({ onPublished }: PublishFormProps) {
  const words = useWords('result').publish
  const { language } = useLanguage()
  const formats = useFormats()
  const announce = useAnnounce()
  const periods = usePeriods()
  const [asked] = useSearchParams()
  const preset = useMemo(
    () => ({
      kind: (asked.has('period') ? 'attainment' : 'catalogue') as Publication['kind'],
      periodId: asked.get('period') ?? '',
      headline: '',
      body: '',
      audience: 'all_staff' as Publication['audience'],
    }),
    [asked],
  )
  const { values, set, clear } = useFormDraft('publish', preset)
  const [wasTried, setTried] = useState(false)
  const headlineField = useRef<HTMLInputElement>(null)
  const isReport = values.kind === 'attainment'
  const period = periods.find(({ id }) => id === values.periodId) ?? periods[0] ?? null
  const missing = useMissingForPeriod(isReport ? period : null)
  const nameOf = useNameOfMissing()
  const { send, isBusy, problem } = useSendWithWords(nameOf)
  const suggested = useSuggestedHeadline(isReport ? period : null)
  const headline = values.headline.trim()

  const takeSuggestion = () => {
    set({ headline: suggested })
    // The button goes with the suggestion; the sentence is there to be made one's own.
    headlineField.current?.focus()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (headline === '') {
      headlineField.current?.focus()
      return
    }
    const outcome = await send('publish', {
      kind: values.kind,
      periodId: isReport ? (period?.id ?? null) : null,
      headline,
      body: values.body.trim(),
      audience: values.audience,
    })
    if (!outcome.ok) return
    clear()
    setTried(false)
    announce(words.published)
    onPublished(outcome.publicationId)
  }
  return (
    <form className="stack-wide publish-form" onSubmit={(event) => void submit(event)} noValidate>
      <ChoiceList
        legend={words.what}
        value={values.kind}
        options={KINDS.map((value) => ({
          value,
          title: words.kinds[value],
          description: words.kindHints[value],
        }))}
        onChange={(kind) => set({ kind })}
      />
      {isReport && period && (
        <Select
          label={words.period}
          value={period.id}
          options={periods.map((item) => ({ value: item.id, label: periodName(item, formats) }))}
          onChange={(periodId) => set({ periodId })}
        />
      )}
      {isReport && problem === null && (
        <StillMissing names={missingWords(missing, language, nameOf)} hasPeriod={period !== null} />
      )}
      <TextField
        ref={headlineField}
        label={words.headline}
        look="voice"
        hint={words.headlineHint}
        maxLength={MAX_HEADLINE_LENGTH}
        value={values.headline}
        error={wasTried && headline === '' ? words.headlineMissing : null}
        onChange={(next) => set({ headline: next })}
      />
      {headline === '' && suggested !== '' && (
        <p className="row wrap suggestion">
          <q className="voice">{suggested}</q>
          <Button small onClick={takeSuggestion}>
            {words.takeSuggestion}
          </Button>
        </p>
      )}
      <TextArea
        label={words.body}
        look="voice"
        rows={3}
        optional
        value={values.body}
        onChange={(body) => set({ body })}
      />
      <Select
        label={words.audience}
        value={values.audience}
        options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
        onChange={(next) => set({ audience: AUDIENCES.find((value) => value === next) ?? 'all_staff' })}
      />
      {problem}
      <p>
        <Button kind="main" type="submit" busy={isBusy} busyText={words.submitting}>
          {words.submit}
        </Button>
      </p>
    </form>
  )
}

/** Said before the attempt, with the way there; nothing stands here when the report is complete. */
function StillMissing({
  names,
  hasPeriod,
}: {
  readonly names: readonly string[]
  readonly hasPeriod: boolean
}) {
  const words = useWords('result').publish
  const path = useResultPath()
  if (hasPeriod && names.length === 0) return null
  return (
    <Notice
      title={hasPeriod ? words.refused : words.noPeriod}
      action={<Link to={path.view('attainment')}>{words.toAttainment}</Link>}
    >
      {names.length > 0 && (
        <ul className="bullets">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
