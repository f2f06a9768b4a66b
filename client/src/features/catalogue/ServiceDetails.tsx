import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { AtomField, SelectAtom } from '../../workshop/AtomField.tsx'
import { OptionalTexts } from '../../workshop/OptionalTexts.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'

type Service = RecordView<'catalogue'>
interface ServiceProps {
  readonly service: Service
}

const TEXTS = [
  'description',
  'deliverable',
  'scopeIn',
  'scopeOut',
  'prerequisites',
  'dependencies',
  'costNote',
] as const
const CHANNELS = ['portal', 'email', 'phone', 'ticket', 'form', 'in_person', 'automatic'] as const
const COST_MODELS = ['none', 'overhead', 'per_unit', 'flat'] as const

/** How it is ordered, when it is open, and the texts that are only written where they help. */
export function ServiceDetails({ service }: ServiceProps) {
  const words = useWords('catalogue').fields
  return (
    <>
      <Section label={words.channel}>
        <Channel service={service} />
      </Section>
      <Section label={words.frame}>
        <Frame service={service} />
      </Section>
      <OptionalTexts
        collection="catalogue"
        id={service.id}
        fields={TEXTS}
        labels={words.texts}
        texts={service}
        more={words.more}
        level={2}
      />
    </>
  )
}

function Channel({ service }: ServiceProps) {
  const words = useWords('catalogue')
  const board = useBoard()
  const channel = service.requestChannel
  const write = (requestChannel: Service['requestChannel']) =>
    setFields(board, 'catalogue', service.id, { requestChannel })
  return (
    <div className="field-row">
      <SelectAtom
        label={words.fields.channelKind}
        value={channel?.kind ?? null}
        emptyLabel={words.open}
        options={CHANNELS.map((value) => ({ value, label: words.fields.channels[value] }))}
        onWrite={(kind) => write(kind && { value: null, ...channel, kind })}
      />
      {channel && (
        <AtomField
          label={words.fields.channelValue}
          value={channel.value ?? ''}
          onWrite={(value) => write({ ...channel, value: value || null })}
        />
      )}
    </div>
  )
}

function Frame({ service }: ServiceProps) {
  const words = useWords('catalogue')
  const board = useBoard()
  const calendars = useAll('calendars')
  const processes = useAll('processes')
  const write = (values: Partial<Service>) => setFields(board, 'catalogue', service.id, values)
  return (
    <div className="field-row">
      <SelectAtom
        label={words.fields.process}
        value={service.processId}
        emptyLabel={words.open}
        options={processes.map(({ id, name }) => ({ value: id, label: name || words.unnamed }))}
        onWrite={(processId) => write({ processId })}
      />
      <SelectAtom
        label={words.fields.serviceHours}
        value={service.serviceHoursId}
        emptyLabel={words.open}
        options={calendars.map(({ id, name }) => ({ value: id, label: name ?? words.unnamed }))}
        onWrite={(serviceHoursId) => write({ serviceHoursId })}
      />
      <SelectAtom
        label={words.fields.costModel}
        value={service.costModel}
        emptyLabel={words.open}
        options={COST_MODELS.map((value) => ({ value, label: words.fields.costModels[value] }))}
        onWrite={(costModel) => write({ costModel })}
      />
    </div>
  )
}
