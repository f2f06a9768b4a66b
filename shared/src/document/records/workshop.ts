import * as z from 'zod'
import * as f from '../fields.ts'

const wordList = z.array(z.string().max(100)).max(500)
/** What the team changed in the list of vague words (domain/expectations/vague-words.ts). */
const vagueWordsSchema = z.looseObject({ added: wordList, removed: wordList })

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
  vagueWords: f.optional(f.atom<z.infer<typeof vagueWordsSchema> | null>(vagueWordsSchema.nullable(), null)),
})
export type Workshop = f.ViewOf<typeof workshop>
