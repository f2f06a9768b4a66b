import { deleteAgreement, restoreAgreement } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { agreementGaps } from '@servicewerkstatt/shared/domain/agreements/agreement-gaps.ts'
import { memo, useId, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { CaretDownIcon, DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Chip } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { AtomField, DateAtom, NumberAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { AgreementStateChip } from './AgreementStateChip.tsx'
import { CustomerChoice } from './CustomerChoice.tsx'
import { LevelOptions } from './LevelOptions.tsx'
import { PromiseFromParts } from './PromiseFromParts.tsx'
import { SignOff } from './SignOff.tsx'
import { Targets } from './Targets.tsx'
import { useChangedSince, useVersions } from './agreement-state.ts'

type Agreement = RecordView<'agreements'>

const KINDS = ['sla', 'ola', 'self_commitment'] as const
const TERMS = ['exclusions', 'clockStopRule', 'customerDuties', 'escalation', 'onMiss'] as const
const CADENCES = ['monthly', 'bimonthly', 'quarterly'] as const
const COST_LEVELS = ['low', 'medium', 'high'] as const
const PERIODS = ['month', 'week', 'year'] as const

/** One promise: its kind, the sentence, what is counted, the levels for management, and its versions. */
export const AgreementForm = memo(function AgreementForm({
  agreementId,
  isNew,
}: {
  agreementId: string
  isNew: boolean
}) {
  const words = useWords('catalogue').agreement
  const agreement = useRecord('agreements', agreementId)
  const board = useBoard()
  const { mayWrite } = useMe()
  if (!agreement) return null
  const kind = agreement.kind ?? 'self_commitment'
  return (
    <article className="agreement" aria-label={agreement.title ?? words.kinds[kind]}>
      <div className="agreement-head">
        {mayWrite ? (
          <Segments
            legend={words.kindLegend}
            legendHidden
            value={agreement.kind}
            options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(next) => setFields(board, 'agreements', agreementId, { kind: next })}
          />
        ) : (
          <Chip side="ours">{words.kinds[kind]}</Chip>
        )}
        <p className="t-s soft grow">{words.duties[kind]}</p>
        <AgreementState agreement={agreement} />
      </div>
      <CoText
        place={{ collection: 'agreements', id: agreementId, field: 'promise' }}
        label={words.promise}
        labelHidden
        size="xl"
        empty={words.promiseEmpty}
        startEditing={isNew}
      />
      <Gaps agreement={agreement} />
      <Targets agreementId={agreementId} />
      <PromiseFromParts agreement={agreement} />
      <Section label={words.customers}>
        <CustomerChoice of="agreements" id={agreementId} label={words.customers} />
      </Section>
      <Section label={words.validFrom}>
        <Dates agreement={agreement} />
      </Section>
      <Terms agreement={agreement} />
      {kind !== 'self_commitment' && <LevelOptions agreement={agreement} />}
      <SignOff agreement={agreement} />
    </article>
  )
})

function AgreementState({ agreement }: { agreement: Agreement }) {
  const words = useWords('catalogue')
  const [latest] = useVersions(agreement.id)
  const hasChanged = useChangedSince(agreement, latest)
  const { mayWrite } = useMe()
  const board = useBoard()
  const toast = useToast()
  return (
    <div className="row wrap">
      <AgreementStateChip agreement={agreement} />
      {latest && hasChanged && <span className="t-s strong">{words.agreement.changedSince(latest.n)}</span>}
      {mayWrite && (
        <MenuButton
          label={words.actions(agreement.title ?? words.agreement.promise)}
          icon={<DotsThreeIcon className="icon" />}
          iconOnly
          size="small"
          kind="quiet"
          entries={[
            {
              id: 'remove',
              text: words.agreement.remove,
              icon: <TrashIcon className="icon" />,
              onAction: () => {
                deleteAgreement(board, agreement.id)
                toast({ text: words.agreement.removed, undo: () => restoreAgreement(board, agreement.id) })
              },
            },
          ]}
        />
      )}
    </div>
  )
}

/** "Es fehlt noch: …": hints, never a block. */
function Gaps({ agreement }: { agreement: Agreement }) {
  const words = useWords('catalogue')
  const service = useRecord('catalogue', agreement.serviceId)
  const targets = useAll('targets').filter((target) => target.agreementId === agreement.id)
  const options = useAll('levelOptions').filter((option) => option.agreementId === agreement.id)
  const gaps = agreementGaps(agreement, targets, service ?? null, options.length)
  if (gaps.length === 0) return null
  return (
    <p className="agreement-gaps">
      <span className="strong">{words.missing}</span>{' '}
      {gaps.map((gap) => words.agreement.gaps[gap]).join(', ')}
    </p>
  )
}

function Dates({ agreement }: { agreement: Agreement }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const write = (
    values: Partial<Pick<Agreement, 'validFrom' | 'validUntil' | 'reviewDate' | 'reportCadence'>>,
  ) => setFields(board, 'agreements', agreement.id, values)
  return (
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
      <DateAtom
        label={words.validUntil}
        optional
        value={agreement.validUntil}
        onWrite={(validUntil) => write({ validUntil })}
      />
    </div>
  )
}

/** Exceptions, duties, limits: folded while all of it is empty. */
function Terms({ agreement }: { agreement: Agreement }) {
  const all = useWords('catalogue')
  const words = all.agreement
  const isEmpty = TERMS.every((field) => agreement[field].trim() === '') && agreement.workloadLimit === null
  const [wasOpened, setOpened] = useState(false)
  const isOpen = wasOpened || !isEmpty
  const id = useId()
  return (
    <div>
      {isEmpty && (
        <Button
          kind="quiet"
          flush
          icon={<CaretDownIcon className="icon" />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpened(!wasOpened)}
        >
          {words.more}
        </Button>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen &&
          TERMS.map((field) => (
            <Section key={field} label={words[field]} level={3}>
              <CoText
                place={{ collection: 'agreements', id: agreement.id, field }}
                label={words[field]}
                labelHidden
                size="m"
                empty={all.fields.notWritten}
              />
            </Section>
          ))}
        {isOpen && (
          <>
            <Section label={words.workload} level={3}>
              <Workload agreement={agreement} />
            </Section>
            <Section label={words.cost} level={3} note={words.costVisible}>
              <CostNote agreement={agreement} />
            </Section>
          </>
        )}
      </div>
    </div>
  )
}

function Workload({ agreement }: { agreement: Agreement }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const limit = agreement.workloadLimit
  const write = (values: {
    value?: number | null
    unit?: string | null
    per?: 'month' | 'week' | 'year'
  }) => {
    const value = 'value' in values ? values.value : limit?.value
    const next =
      value == null
        ? null
        : { value, unit: values.unit ?? limit?.unit ?? null, per: values.per ?? limit?.per ?? 'month' }
    return setFields(board, 'agreements', agreement.id, { workloadLimit: next })
  }
  return (
    <div className="field-row">
      <NumberAtom
        label={words.workloadValue}
        min={0}
        value={limit?.value ?? null}
        onWrite={(value) => write({ value })}
      />
      {limit && (
        <>
          <AtomField
            label={words.workloadUnit}
            value={limit.unit ?? ''}
            onWrite={(unit) => write({ unit })}
          />
          <SelectAtom
            label={words.workloadPer}
            value={limit.per}
            options={PERIODS.map((value) => ({ value, label: words.per[value] }))}
            onWrite={(per) => write({ per: per ?? 'month' })}
          />
        </>
      )}
    </div>
  )
}

function CostNote({ agreement }: { agreement: Agreement }) {
  const all = useWords('catalogue')
  const words = all.agreement
  const board = useBoard()
  return (
    <div className="stack">
      <div className="field-row">
        <SelectAtom
          label={words.costLevel}
          value={agreement.costLevel}
          emptyLabel={all.fields.open}
          options={COST_LEVELS.map((value) => ({ value, label: words.costLevels[value] }))}
          onWrite={(costLevel) => setFields(board, 'agreements', agreement.id, { costLevel })}
        />
        <AtomField
          label={words.title}
          value={agreement.title ?? ''}
          onWrite={(text) =>
            setFields(board, 'agreements', agreement.id, { title: text === '' ? null : text })
          }
        />
      </div>
      <CoText
        place={{ collection: 'agreements', id: agreement.id, field: 'costNote' }}
        label={words.costNote}
        size="m"
        empty={all.fields.notWritten}
      />
    </div>
  )
}
