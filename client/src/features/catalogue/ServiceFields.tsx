import { setFields, setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { ComboField } from '../../ui/aria/ComboField.tsx'
import { XIcon } from '../../ui/icons.ts'
import { IconButton } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { AtomField, DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { personName, useBoard, useMe } from '../../workshop/use-workshop.ts'
import { Segments } from '../../ui/native/Choice.tsx'
import { CustomerChoice } from './CustomerChoice.tsx'

type Service = RecordView<'catalogue'>
type TextFieldName =
  | 'summary'
  | 'description'
  | 'scopeIn'
  | 'scopeOut'
  | 'prerequisites'
  | 'deliverable'
  | 'dependencies'
  | 'costNote'
  | 'notMeasuredReason'

/** Longer ones do not fit a line of the published catalogue. */
const SUMMARY_LENGTH = 80
const LONG_TEXTS = [
  'description',
  'scopeIn',
  'scopeOut',
  'prerequisites',
  'deliverable',
  'dependencies',
] as const
const CHANNELS = ['portal', 'email', 'phone', 'ticket', 'form', 'in_person', 'automatic'] as const
const COST_MODELS = ['none', 'overhead', 'per_unit', 'flat'] as const
const MODES = ['measured', 'qualitative', 'not_measured'] as const

/** Everything that describes a service, label beside text. */
export function ServiceFields({ serviceId }: { serviceId: string }) {
  const words = useWords('catalogue').fields
  const service = useRecord('catalogue', serviceId)
  if (!service) return null
  const long = service.summary.length > SUMMARY_LENGTH
  return (
    <div className="service-fields">
      <Section label={words.summary} rule="open">
        <ServiceText
          id={serviceId}
          field="summary"
          label={words.summary}
          hint={words.summaryHint}
          nudge={long ? words.summaryLong(service.summary.length) : null}
        />
      </Section>
      <Section label={words.customers}>
        <CustomerChoice of="catalogue" id={serviceId} label={words.customers} />
      </Section>
      <Section label={words.expectations}>
        <AnsweredExpectations service={service} />
      </Section>
      {LONG_TEXTS.map((field) => (
        <Section key={field} label={words[field]}>
          <ServiceText id={serviceId} field={field} label={words[field]} />
        </Section>
      ))}
      <Section label={words.channel}>
        <Channel service={service} />
      </Section>
      <Section label={words.owner}>
        <People service={service} />
      </Section>
      <Section label={words.measurement}>
        <Measurement service={service} />
      </Section>
      <Section label={words.cost}>
        <Cost service={service} />
      </Section>
    </div>
  )
}

interface ServiceTextProps {
  readonly id: string
  readonly field: TextFieldName
  readonly label: string
  readonly hint?: string
  readonly nudge?: string | null
}

function ServiceText({ id, field, label, hint, nudge }: ServiceTextProps) {
  const words = useWords('catalogue').fields
  return (
    <CoText
      place={{ collection: 'catalogue', id, field }}
      label={label}
      labelHidden
      size="m"
      empty={words.notWritten}
      nudge={nudge}
      {...(hint !== undefined && { hint })}
    />
  )
}

function Channel({ service }: { service: Service }) {
  const words = useWords('catalogue').fields
  const board = useBoard()
  const { kind, value } = service.requestChannel ?? { kind: null, value: null }
  return (
    <div className="field-row">
      <SelectAtom
        label={words.channelKind}
        value={kind}
        emptyLabel={words.open}
        options={CHANNELS.map((channel) => ({ value: channel, label: words.channels[channel] }))}
        onWrite={(next) =>
          setFields(board, 'catalogue', service.id, { requestChannel: next && { kind: next, value } })
        }
      />
      {kind !== null && (
        <AtomField
          label={words.channelValue}
          value={value ?? ''}
          onWrite={(text) =>
            setFields(board, 'catalogue', service.id, {
              requestChannel: { kind, value: text === '' ? null : text },
            })
          }
        />
      )}
    </div>
  )
}

function People({ service }: { service: Service }) {
  const words = useWords('catalogue').fields
  const board = useBoard()
  const people = useAll('participants')
  const calendars = useAll('calendars')
  const processes = useAll('processes')
  const write = (values: Partial<Pick<Service, 'ownerId' | 'serviceHoursId' | 'processId' | 'reviewDate'>>) =>
    setFields(board, 'catalogue', service.id, values)
  return (
    <div className="field-row">
      <SelectAtom
        label={words.owner}
        value={service.ownerId}
        emptyLabel={words.open}
        options={people.map((person) => ({ value: person.id, label: personName(person) }))}
        onWrite={(ownerId) => write({ ownerId })}
      />
      <SelectAtom
        label={words.serviceHours}
        value={service.serviceHoursId}
        emptyLabel={words.open}
        options={calendars.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        onWrite={(serviceHoursId) => write({ serviceHoursId })}
      />
      <SelectAtom
        label={words.process}
        value={service.processId}
        emptyLabel={words.open}
        options={processes.map(({ id, name }) => ({ value: id, label: name === '' ? id : name }))}
        onWrite={(processId) => write({ processId })}
      />
      <DateAtom
        label={words.reviewDate}
        value={service.reviewDate}
        onWrite={(reviewDate) => write({ reviewDate })}
      />
    </div>
  )
}

/** With a number, or deliberately without and why: both are complete. */
function Measurement({ service }: { service: Service }) {
  const words = useWords('catalogue').fields
  const board = useBoard()
  const { mayWrite } = useMe()
  const mode = service.measurementMode
  return (
    <div className="stack">
      {mayWrite ? (
        <Segments
          legend={words.measurement}
          legendHidden
          value={mode}
          options={MODES.map((value) => ({ value, label: words.measurementModes[value] }))}
          onChange={(measurementMode) => setFields(board, 'catalogue', service.id, { measurementMode })}
        />
      ) : (
        <p>{mode === null ? words.open : words.measurementModes[mode]}</p>
      )}
      {mode !== null && mode !== 'measured' && (
        <CoText
          place={{ collection: 'catalogue', id: service.id, field: 'notMeasuredReason' }}
          label={words.notMeasuredReason}
          size="m"
          empty={words.notWritten}
        />
      )}
    </div>
  )
}

function Cost({ service }: { service: Service }) {
  const words = useWords('catalogue').fields
  const board = useBoard()
  return (
    <div className="stack">
      <div className="field-row">
        <SelectAtom
          label={words.costModel}
          value={service.costModel}
          emptyLabel={words.open}
          options={COST_MODELS.map((value) => ({ value, label: words.costModels[value] }))}
          onWrite={(costModel) => setFields(board, 'catalogue', service.id, { costModel })}
        />
      </div>
      <ServiceText id={service.id} field="costNote" label={words.costNote} />
    </div>
  )
}

/** The expectations that this service answers; links are set by typing a few letters. */
function AnsweredExpectations({ service }: { service: Service }) {
  const words = useWords('catalogue').fields
  const board = useBoard()
  const { mayWrite } = useMe()
  const expectations = useAll('expectations')
  const departments = useAll('departments')
  const nameOf = (id: string | null): string => departments.find((item) => item.id === id)?.name ?? ''
  const linked = expectations.filter(({ id }) => service.expectationIds[id])
  const link = (id: string, isLinked: boolean) =>
    setMember(board, 'catalogue', service.id, 'expectationIds', id, isLinked)
  return (
    <div className="stack">
      {linked.length === 0 && <p className="soft">{words.noExpectation}</p>}
      <ul className="linked-expectations">
        {linked.map((expectation) => (
          <li key={expectation.id} className="row">
            <span className="voice grow">
              {expectation.statement}{' '}
              <span className="theirs t-s strong">{nameOf(expectation.departmentId)}</span>
            </span>
            {mayWrite && (
              <IconButton
                label={words.unlink(expectation.statement)}
                icon={<XIcon className="icon" />}
                size="small"
                kind="quiet"
                onClick={() => link(expectation.id, false)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && expectations.length > linked.length && (
        <ComboField
          label={words.addExpectation}
          value={null}
          options={expectations
            .filter(({ id }) => !service.expectationIds[id])
            .map(({ id, statement, departmentId }) => ({ id, text: statement, note: nameOf(departmentId) }))}
          onChange={(id) => {
            if (id !== null) link(id, true)
          }}
        />
      )}
    </div>
  )
}
