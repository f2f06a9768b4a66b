import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agreementContent } from './agreement-content.ts'
import { missingForCatalogue, type CatalogueCandidate } from './catalogue-states.ts'
import { missingForPeriod, type GateAttainment, type GateMeasure, type GateMiss } from './publish-gates.ts'
import type { VersionRecord } from './promises-in-force.ts'
import { missingForForce, type Approval, type SignOffService } from './sign-off-rules.ts'

type Plain = Record<string, unknown>
interface Sample {
  agreements: Record<
    string,
    Plain & { id: string; serviceId: string; status: VersionRecord['status']; version: number }
  >
  targets: Record<string, Plain>
  levelOptions: Record<string, Plain>
  approvals: Record<string, Approval & { subjectId: string; subjectVersion: number }>
  catalogue: Record<string, SignOffService & CatalogueCandidate & { status: string }>
  periods: Record<string, { id: string; from: string; to: string }>
  attainments: Record<string, GateAttainment & { status: string }>
  misses: Record<string, GateMiss>
  measures: Record<string, GateMeasure>
}

const read = (name: string): Sample =>
  JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8')) as Sample

describe.each(['it-servicedesk.de', 'finance-month-end.de'])('%s keeps the rules it shows', (name) => {
  const file = read(name)
  const contentOf = (agreement: Plain) =>
    agreementContent(agreement, Object.values(file.targets), Object.values(file.levelOptions))
  const versions = Object.values(file.agreements).map(
    (agreement): VersionRecord => ({
      id: `${agreement.id}:${String(agreement.version)}`,
      agreementId: agreement.id,
      n: agreement.version,
      status: agreement.status,
      content: { ...contentOf(agreement) },
    }),
  )

  test('every agreement in force may be in force', () => {
    const inForce = Object.values(file.agreements).filter((agreement) => agreement.status === 'in_force')
    expect(inForce.length).toBeGreaterThan(1)
    for (const agreement of inForce) {
      const approvals = Object.values(file.approvals).filter(
        ({ subjectId, subjectVersion }) => subjectId === agreement.id && subjectVersion === agreement.version,
      )
      const service = file.catalogue[agreement.serviceId] ?? null
      expect(missingForForce(contentOf(agreement), service, approvals), agreement.id).toEqual([])
    }
  })

  test('every published entry may be published', () => {
    const published = Object.values(file.catalogue).filter(({ status }) => status === 'published')
    expect(published.flatMap(missingForCatalogue)).toEqual([])
  })

  test('every period whose figures are published passes the gates', () => {
    const attainments = Object.values(file.attainments)
    const published = Object.values(file.periods).filter((period) =>
      attainments.some((item) => item.periodId === period.id && item.status === 'published'),
    )
    expect(published.length).toBeGreaterThan(3)
    for (const period of published) {
      const facts = {
        attainments,
        misses: Object.values(file.misses),
        measures: Object.values(file.measures),
      }
      expect(missingForPeriod({ ...facts, period, versions }), period.id).toEqual([])
    }
  })
})
