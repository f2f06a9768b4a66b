import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Failure, NewWorkshop as NewWorkshopRequest } from '../../app/api.ts'
import { lastName } from '../../app/devices.ts'
import { failureWords } from '../../app/failure-words.ts'
import { type Language, languages } from '../../locale/language.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { ChoiceList } from '../../ui/native/Choice.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { ImportProblemNotice } from './ImportProblemNotice.tsx'
import { openWorkshop } from './open-workshop.ts'
import { type ImportProblem, readImportFile } from './read-import-file.ts'
import { isSample, type TemplateKey, templateKeys } from './templates.ts'

type Trouble =
  | { kind: 'file'; problem: ImportProblem }
  | { kind: 'server'; failure: Failure; facilitatorLink: string | null }

/** Longest title the server takes. */
const MAX_TITLE = 200
const MAX_NAME = 80

/** Opens a workshop: empty, from a sample or from a file. */
export function NewWorkshop() {
  const words = useWords('start').create
  const templates = useWords('start').templates
  const common = useWords('common')
  const { language } = useLanguage()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const titleId = useId()

  const [team, setTeam] = useState('')
  const [name, setName] = useState(lastName)
  const [template, setTemplate] = useState<TemplateKey>('kickoff')
  const [chosenLocale, setChosenLocale] = useState<Language | null>(null)
  const [passcode, setPasscode] = useState<string | null>(null)
  const [passcodeProblem, setPasscodeProblem] = useState<'missing' | 'wrong' | null>(null)
  const [teamMissing, setTeamMissing] = useState(false)
  const [busy, setBusy] = useState<'create' | 'import' | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const teamField = useRef<HTMLInputElement>(null)
  const passcodeField = useRef<HTMLInputElement>(null)
  const filePicker = useRef<HTMLInputElement>(null)
  const notice = useRef<HTMLDivElement>(null)

  /** Content speaks the language of the interface until somebody says otherwise. */
  const locale = chosenLocale ?? language
  const title = team.trim()

  useEffect(() => {
    if (trouble) notice.current?.focus()
  }, [trouble])
  useEffect(() => {
    if (passcodeProblem) passcodeField.current?.focus()
  }, [passcodeProblem])

  const open = async (start: NewWorkshopRequest) => {
    const opened = await openWorkshop(
      { ...(title !== '' && { title }), ...(passcode !== null && passcode !== '' && { passcode }), ...start },
      name,
    )
    setBusy(null)
    if (opened.ok) {
      await navigate(`/w/${opened.workshopId}`)
      return
    }
    const { failure, created } = opened
    if (created === null && failure.reason === 'wrong-create-passcode') {
      setPasscodeProblem(passcode ? 'wrong' : 'missing')
      setPasscode((before) => before ?? '')
      return
    }
    setTrouble({
      kind: 'server',
      failure,
      facilitatorLink: created?.links.facilitator ?? null,
    })
  }

  const create = async () => {
    setTrouble(null)
    if (title === '' && !isSample(template)) {
      setTeamMissing(true)
      teamField.current?.focus()
      return
    }
    setBusy('create')
    announce(words.busyWords)
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    await open({ template, locale, timeZone })
  }

  const importFile = async (file: File) => {
    setTrouble(null)
    setBusy('import')
    const read = await readImportFile(file)
    if (read.ok) {
      await open({ import: read.content })
      return
    }
    setBusy(null)
    setTrouble({ kind: 'file', problem: read.problem })
  }

  const pickFile = () => filePicker.current?.click()

  return (
    <section className="way" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId} className="t-xl title">
          {words.title}
        </h2>
        <p className="soft">{words.lead}</p>
      </header>
      <form
        className="way-form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (busy === null) void create()
        }}
      >
        <TextField
          label={words.team}
          value={team}
          onChange={(text) => {
            setTeam(text)
            setTeamMissing(false)
          }}
          error={teamMissing && words.teamMissing ? words.teamMissing : null}
          hint={isSample(template) ? words.teamOfSample : undefined}
          maxLength={MAX_TITLE}
          autoComplete="off"
          ref={teamField}
        />
        <ChoiceList
          legend={words.template}
          value={template}
          onChange={(key) => {
            setTemplate(key)
            setTeamMissing(false)
          }}
          options={templateKeys.map((key) => ({ value: key, ...templates[key] }))}
        />
        <div className="way-pair">
          <TextField
            label={words.name}
            optional
            value={name}
            onChange={setName}
            maxLength={MAX_NAME}
            autoComplete="name"
          />
          <Select
            label={words.contentLanguage}
            value={locale}
            onChange={(value) => setChosenLocale(value === 'en' ? 'en' : 'de')}
            options={languages.map((value) => ({ value, label: common.language.names[value] }))}
          />
        </div>
        {passcode !== null && (
          <TextField
            label={words.passcode}
            type="password"
            value={passcode}
            onChange={(text) => {
              setPasscode(text)
              setPasscodeProblem(null)
            }}
            error={
              passcodeProblem === 'missing'
                ? words.passcodeMissing
                : passcodeProblem && common.errors.wrongCreatePasscode
            }
            autoComplete="off"
            ref={passcodeField}
          />
        )}
        <div className="row wrap">
          <Button type="submit" kind="main" busy={busy === 'create'} busyText={words.busy}>
            {isSample(template) ? words.submitSample : words.submit}
          </Button>
          <span className="soft way-or">{words.or}</span>
          <Button kind="quiet" flush busy={busy === 'import'} busyText={words.importBusy} onClick={pickFile}>
            {words.importFile}
          </Button>
          <input
            ref={filePicker}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={words.importFile}
            onChange={(event) => {
              const file = event.target.files?.[0]
              // Emptied, so that the same file can be chosen again after it was mended.
              event.target.value = ''
              if (file && busy === null) void importFile(file)
            }}
          />
        </div>
      </form>
      {trouble?.kind === 'file' && (
        <ImportProblemNotice ref={notice} problem={trouble.problem} onChooseOther={pickFile} />
      )}
      {trouble?.kind === 'server' &&
        (trouble.failure.reason === 'invalid-import' ? (
          <ImportProblemNotice ref={notice} failure={trouble.failure} onChooseOther={pickFile} />
        ) : (
          <Notice ref={notice} kind="problem" title={failureWords(common, trouble.failure)}>
            {trouble.facilitatorLink !== null && (
              <>
                {words.createdButNotEntered}{' '}
                <a href={trouble.facilitatorLink} className="way-link">
                  {trouble.facilitatorLink}
                </a>
              </>
            )}
          </Notice>
        ))}
    </section>
  )
}
