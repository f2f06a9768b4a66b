import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { type CSSProperties, useMemo, useRef } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useIdsOf, useRecordsOf } from '../../workshop/use-derived.ts'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { LevelColumn } from './LevelColumn.tsx'
import { levelRows } from './level-rows.ts'

type Agreement = RecordView<'agreements'>

/** More cannot be compared at a glance (SIGN-2). */
const MOST_LEVELS = 3

/** Levels side by side, with what they promise and what they cost; management chooses one. */
export function Levels({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords('catalogue').options
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const ids = useIdsOf('levelOptions', 'agreementId', agreement.id)
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  // The team's own word needs no choice by management, unless somebody has offered levels already.
  if (agreement.kind === 'self_commitment' && ids.length === 0) return null
  const add = () => {
    endStep()
    const name = words.nameOf(ids.length + 1)
    addRecord(board, 'levelOptions', { agreementId: agreement.id, name, currency: 'EUR' })
  }
  return (
    <Section label={words.heading} note={words.lead}>
      <div ref={place} tabIndex={-1}>
        {ids.length > 0 && <LevelTable agreement={agreement} ids={ids} />}
        {mayWrite && (
          <p className="after-list">
            <Button
              small
              icon={<PlusIcon className="icon" />}
              unavailable={ids.length >= MOST_LEVELS && words.enough}
              onClick={add}
            >
              {words.add}
            </Button>
          </p>
        )}
      </div>
    </Section>
  )
}

interface LevelTableProps {
  readonly agreement: Agreement
  readonly ids: readonly string[]
}

/** A column of row names and a column for each level; on phones the levels stand below each other and every field carries its name. */
function LevelTable({ agreement, ids }: LevelTableProps) {
  const words = useWords('catalogue').options
  const { language } = useLanguage()
  const targets = useRecordsOf('targets', 'agreementId', agreement.id)
  const rows = useMemo(() => levelRows(targets), [targets])
  const style = { '--levels': ids.length, '--rows': rows.length + 1 } as CSSProperties
  return (
    <div className="level-table" style={style}>
      <div className="level-names" aria-hidden="true" lang={language}>
        <span />
        {rows.map((row) => (
          <span key={row.key}>
            {row.kind === 'share' || row.kind === 'threshold'
              ? words.ofTarget[row.kind](targetLabel(row.target, language))
              : words.rows[row.kind]}
          </span>
        ))}
      </div>
      {ids.map((id) => (
        <LevelColumn key={id} id={id} agreement={agreement} rows={rows} />
      ))}
    </div>
  )
}
