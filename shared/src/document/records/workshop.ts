import * as f from '../fields.ts'

/** The workshop itself (singleton). `locale` is the language of the content; the interface's language is each person's own. */
export const workshop = f.record('ws', {
  id: f.id(),
  title: f.text(),
  createdAt: f.dt(),
  locale: f.state('de', 'en'),
  timeZone: f.strFilled('Europe/Berlin'),
  scaleMax: f.count(5, 5, 5),
  anonymityThreshold: f.count(5, 3, 1000),
  publishCadence: f.state('monthly', 'bimonthly', 'quarterly'),
  defaultMinN: f.count(5),
  amberMarginBp: f.atom<number>(f.basisPointsSchema, 200),
  isSample: f.flag(),
})
export type Workshop = f.ViewOf<typeof workshop>
