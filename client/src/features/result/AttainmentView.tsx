import { isMiss } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { mayCommand } from '@servicewerkstatt/shared/commands/access.ts'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { buttonClass } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useIds } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { MissSection } from './MissSection.tsx'
import { OpenPeriod } from './OpenPeriod.tsx'
import {
  type FigureFacts,
  inCatalogueOrder,
  keptCount,
  type Period,
  periodRows,
  useFigureFacts,
  usePeriods,
} from './period-figures.ts'
import { periodName } from './period-words.ts'
import { PromiseTable } from './PromiseTable.tsx'
import { useResultPath } from './result-path.ts'

/** How well the promises of a period were kept: k of n, the verdict in words, and the answer to every miss. */
export function AttainmentView() {
  const words = useWords('result').attainment
  const formats = useFormats()
  const { role } = useMe()
  const periods = usePeriods()
  const facts = useFigureFacts()
  const [chosen, setChosen] = useState<string | null>(null)
  const period = periods.find(({ id }) => id === chosen) ?? periods[0]
  const mayEnter = mayCommand(role, 'record-attainment')
  return (
    <>
      <p className="soft t-l view-lead">{words.lead}</p>
      <div className="period-bar">
        {period && (
          <Select
            label={words.period}
            value={period.id}
            options={periods.map((item) => ({ value: item.id, label: periodName(item, formats) }))}
            onChange={setChosen}
          />
        )}
        {mayCommand(role, 'open-period') && <OpenPeriod periods={periods} onOpened={setChosen} />}
      </div>
      {period ? (
        <PeriodReport key={period.id} period={period} periods={periods} facts={facts} mayEnter={mayEnter} />
      ) : (
        <Empty title={words.emptyPeriods.title}>{words.emptyPeriods.text}</Empty>
      )}
    </>
  )
}

interface PeriodReportProps {
  readonly period: Period
  readonly periods: readonly Period[]
  readonly facts: FigureFacts
  readonly mayEnter: boolean
}

function PeriodReport({ period, periods, facts, mayEnter }: PeriodReportProps) {
  const words = useWords('result').attainment
  const formats = useFormats()
  const { isFacilitator } = useMe()
  const path = useResultPath()
  const agreementIds = useIds('agreements')
  const targetIds = useIds('targets')
  const rows = useMemo(
    () => inCatalogueOrder(periodRows(period, facts), agreementIds, targetIds),
    [period, facts, agreementIds, targetIds],
  )
  const alike = useMemo(() => periods.filter(({ kind }) => kind === period.kind), [periods, period.kind])
  const { kept, judged } = keptCount(rows)
  const name = periodName(period, formats)
  if (rows.length === 0) return <Empty title={words.noPromises.title}>{words.noPromises.text}</Empty>
  return (
    <>
      <div className="between period-head">
        <h2 className="title t-xl">{judged === 0 ? name : words.summary(name, kept, judged)}</h2>
        {isFacilitator && (
          <Link className={buttonClass({ small: true })} to={`${path.view('publish')}?period=${period.id}`}>
            {words.toPublish}
          </Link>
        )}
      </div>
      <PromiseTable rows={rows} period={period} periods={alike} facts={facts} mayEnter={mayEnter} />
      {rows
        .filter(({ verdict }) => isMiss(verdict))
        .map((row) => (
          <MissSection key={row.id} row={row} mayEnter={mayEnter} />
        ))}
    </>
  )
}
