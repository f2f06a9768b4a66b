import * as f from '../fields.ts'

/** One observation made while visiting another department; `observation` and `implication` stay apart. */
export const finding = f.record('f', {
  id: f.id(),
  ord: f.ord(),
  situation: f.optional(f.text()),
  kind: f.choice('fact', 'pain', 'workaround', 'misunderstanding', 'good_practice'),
  observation: f.text(),
  implication: f.text(),
  expectationIds: f.setOf('expectations'),
  nodeIds: f.setOf('nodes'),
})
export type Finding = f.ViewOf<typeof finding>

/** A visit to another department, watching or working along. */
export const shadowing = f.record('sh', {
  id: f.id(),
  ord: f.ord(),
  visitorId: f.ref('participants'),
  hostDepartmentId: f.ref('departments'),
  date: f.date(),
  durationMin: f.int(),
  mode: f.choice('observe', 'work_along'),
  question: f.text(),
  followUp: f.text(),
  consent: f.optional(f.flag()),
  surprise: f.optional(f.text()),
  suggestion: f.optional(f.text()),
  findings: f.mapOf(finding),
  ...f.traces,
})
export type Shadowing = f.ViewOf<typeof shadowing>
