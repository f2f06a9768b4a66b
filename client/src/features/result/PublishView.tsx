import { missingWord } from '@servicewerkstatt/shared/commands/refusals.ts'
import { MISSING_THINGS } from '@servicewerkstatt/shared/domain/agreements/missing-item.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useFormats, useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button, buttonClass } from '../../ui/native/Button.tsx'
import { ChoiceList } from '../../ui/native/Choice.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { Chip, Empty } from '../../ui/native/Paper.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand, useMe } from '../../workshop/use-workshop.ts'
import { copyText } from '../../workshop/copy-text.ts'
import { usePeriods } from './period-figures.ts'
import { periodName } from './period-words.ts'

type Publication = RecordView<'publications'>

const AUDIENCES = ['all_staff', 'departments', 'team'] as const

/** What goes out: a frozen page under an address of its own. */
export function PublishView() {
  const words = useWords('result').publish
  const publications = useAll('publications').toReversed()
  const { isFacilitator } = useMe()
  return (
    <>
      <p className="soft t-l">{words.lead}</p>
      {isFacilitator ? (
        <Section label={words.heading} rule="open">
          <PublishForm />
        </Section>
      ) : (
        <p className="t-s soft">{words.onlyFacilitator}</p>
      )}
      <Section label={words.list} rule="open">
        {publications.length === 0 && <Empty title={words.empty.title}>{words.empty.text}</Empty>}
        <ul className="ruled-list">
          {publications.map((publication) => (
            <PublicationRow key={publication.id} publication={publication} />
          ))}
        </ul>
      </Section>
    </>
  )
}

function PublishForm() {
  const words = useWords('result').publish
  const { language } = useLanguage()
  const formats = useFormats()
  const periods = usePeriods()
  const send = useCommand()
  const announce = useAnnounce()
  const refusalText = useRefusalText()
  const [kind, setKind] = useState<Publication['kind']>('catalogue')
  const [periodId, setPeriodId] = useState('')
  const [headline, setHeadline] = useState('')
  const [body, setBody] = useState('')
  const [audience, setAudience] = useState<Publication['audience']>('all_staff')
  const [problem, setProblem] = useState<ReactNode>(null)
  const [isBusy, setBusy] = useState(false)
  const [wasTried, setTried] = useState(false)
  const period = periodId || (periods[0]?.id ?? '')

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (headline.trim() === '') return
    setBusy(true)
    const outcome = await send('publish', {
      kind,
      periodId: kind === 'attainment' ? period : null,
      headline: headline.trim(),
      body: body.trim(),
      audience,
    })
    setBusy(false)
    if (outcome.ok) {
      setProblem(null)
      setHeadline('')
      setBody('')
      setTried(false)
      announce(words.published)
      return
    }
    const missing = missingThings(outcome)
    setProblem(
      missing.length > 0 ? (
        <Notice kind="problem" title={words.refused}>
          <ul>
            {missing.map((thing) => (
              <li key={thing}>{missingWord(thing, language)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice kind="problem" title={refusalText(outcome)} />
      ),
    )
  }
  return (
    <form className="stack-wide" onSubmit={(event) => void submit(event)} noValidate>
      <ChoiceList
        legend={words.what}
        value={kind}
        options={(['catalogue', 'attainment'] as const).map((value) => ({
          value,
          title: words.kinds[value],
          description: words.kindHints[value],
        }))}
        onChange={setKind}
      />
      {kind === 'attainment' && (
        <Select
          label={words.period}
          value={period}
          options={periods.map((item) => ({ value: item.id, label: periodName(item, formats) }))}
          onChange={setPeriodId}
        />
      )}
      <TextField
        label={words.headline}
        look="voice"
        hint={words.headlineHint}
        value={headline}
        onChange={setHeadline}
        error={wasTried && headline.trim() === '' ? words.headlineMissing : null}
        maxLength={300}
      />
      <TextArea label={words.body} look="voice" rows={3} optional value={body} onChange={setBody} />
      <Select
        label={words.audience}
        value={audience}
        options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
        onChange={(next) => setAudience(AUDIENCES.find((value) => value === next) ?? 'all_staff')}
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

/** What a refusal names as missing, each thing once. */
function missingThings(outcome: object) {
  const { missing } = outcome as { missing?: unknown }
  const named = Array.isArray(missing) ? missing.map((item: { what?: unknown }) => item.what) : []
  return MISSING_THINGS.filter((thing) => named.includes(thing))
}

function PublicationRow({ publication }: { publication: Publication }) {
  const words = useWords('result').publish
  const { date } = useFormats()
  const announce = useAnnounce()
  const [isCopyProblem, setCopyProblem] = useState(false)
  const { slug } = publication
  const address = slug ? new URL(`/p/${slug}`, location.origin).href : null
  const copy = async () => {
    if (address === null) return
    const isCopied = await copyText(address)
    setCopyProblem(!isCopied)
    if (isCopied) announce(words.copied)
  }
  return (
    <li className="stack">
      <p className="voice t-xl">{publication.headline}</p>
      <p className="row wrap t-s soft">
        <span>{words.kinds[publication.kind]}</span>
        {publication.publishedAt !== null && <span>{date(publication.publishedAt)}</span>}
        {publication.imported === true && <Chip>{words.imported}</Chip>}
      </p>
      {address !== null && (
        <p className="row wrap">
          <a className={buttonClass({ small: true })} href={address} target="_blank" rel="noreferrer">
            {words.openPage}
          </a>
          <Button small kind="quiet" onClick={() => void copy()}>
            {words.copy}
          </Button>
        </p>
      )}
      {isCopyProblem && (
        <Notice title={words.copyByHand}>
          <code>{address}</code>
        </Notice>
      )}
    </li>
  )
}
