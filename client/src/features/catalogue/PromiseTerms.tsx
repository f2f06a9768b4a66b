import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { AtomField, DateAtom, NumberAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { OptionalTexts } from '../../workshop/OptionalTexts.tsx'
import { useBoard } from '../../workshop/use-workshop.ts'
import { CustomerChoice } from './CustomerChoice.tsx'

type Agreement = RecordView<'agreements'>

const TERMS = ['onMiss', 'exclusions', 'customerDuties', 'clockStopRule', 'escalation'] as const
const CADENCES = ['monthly', 'bimonthly', 'quarterly'] as const
const COST_LEVELS = ['low', 'medium', 'high'] as const
const PERIODS = ['month', 'week', 'year'] as const

/** For whom, from when, and what else belongs to it. */
export function PromiseTerms({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords('catalogue').agreement
  const { kind } = agreement
  const saysCost = agreement.costLevel !== null || agreement.costNote.trim() !== ''
  return (
    <>
      <Section label={words.customers} rule="open">
        <CustomerChoice of="agreements" id={agreement.id} label={words.customers} />
      </Section>
      <Section label={words.dates}>
        <Dates agreement={agreement} />
      </Section>
      {(kind !== 'self_commitment' || saysCost) && (
        <Section label={words.cost} note={words.costVisible}>
          <Cost agreement={agreement} />
        </Section>
      )}
      <OptionalTexts
        collection="agreements"
        id={agreement.id}
        fields={TERMS}
        labels={words.terms}
        texts={agreement}
        more={words.more}
        level={2}
      />
    </>
  )
}

function Dates({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const write = (values: Partial<Agreement>) => setFields(board, 'agreements', agreement.id, values)
  return (
    <div className="stack">
      <div className="field-row">
        <DateAtom
          label={words.validFrom}
          value={agreement.validFrom}
          onWrite={(validFrom) => write({ validFrom })}
        />
        <DateAtom
          label={words.reviewDate}
          value={agreement.reviewDate}
          onWrite={(reviewDate) => write({ reviewDate })}
        />
        <SelectAtom
          label={words.cadence}
          value={agreement.reportCadence}
          options={CADENCES.map((value) => ({ value, label: words.cadences[value] }))}
          onWrite={(reportCadence) => write({ reportCadence })}
        />
      </div>
      <Fold summary={words.moreDates} startsOpen={agreement.workloadLimit !== null}>
        <div className="field-row">
          <AtomField
            label={words.title}
            optional
            value={agreement.title ?? ''}
            onWrite={(title) => write({ title: title || null })}
          />
          <DateAtom
            label={words.validUntil}
            optional
            value={agreement.validUntil}
            onWrite={(validUntil) => write({ validUntil })}
          />
        </div>
        <div className="field-row after-list">
          <Workload agreement={agreement} />
        </div>
      </Fold>
    </div>
  )
}

type Limit = NonNullable<Agreement['workloadLimit']>

/** Above this load the target is reported with a note. Without a number there is no limit. */
function Workload({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const limit = agreement.workloadLimit
  const write = (values: Partial<Omit<Limit, 'value'>> & { readonly value?: number | null }) => {
    const { value = null, unit = null, per = 'month' } = { ...limit, ...values }
    return setFields(board, 'agreements', agreement.id, {
      workloadLimit: value === null ? null : { ...limit, value, unit, per },
    })
  }
  return (
    <>
      <NumberAtom
        label={words.workloadValue}
        optional
        min={0}
        value={limit?.value ?? null}
        onWrite={(value) => write({ value })}
      />
      {limit && (
        <>
          <AtomField
            label={words.workloadUnit}
            value={limit.unit ?? ''}
            onWrite={(unit) => write({ unit: unit || null })}
          />
          <SelectAtom
            label={words.workloadPer}
            value={limit.per}
            options={PERIODS.map((value) => ({ value, label: words.per[value] }))}
            onWrite={(per) => write({ per: per ?? 'month' })}
          />
        </>
      )}
    </>
  )
}

function Cost({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords('catalogue')
  const board = useBoard()
  return (
    <div className="cost-fields">
      <SelectAtom
        label={words.agreement.costLevel}
        value={agreement.costLevel}
        emptyLabel={words.open}
        options={COST_LEVELS.map((value) => ({ value, label: words.agreement.costLevels[value] }))}
        onWrite={(costLevel) => setFields(board, 'agreements', agreement.id, { costLevel })}
      />
      <CoText
        className="text-as-field"
        place={{ collection: 'agreements', id: agreement.id, field: 'costNote' }}
        label={words.agreement.costNote}
        size="m"
        empty={words.notWritten}
      />
    </div>
  )
}
