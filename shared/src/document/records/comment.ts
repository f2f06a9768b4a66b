import * as f from '../fields.ts'

/** A remark on any record; `anchorType` is a root key of the export, or `canvas`. */
export const comment = f.record('com', {
  id: f.id(),
  anchorType: f.str(),
  anchorId: f.atom<string | null>(f.ref('any').schema, null),
  /** A text of the anchor that this is an answer for; missing: a comment on the whole. */
  field: f.optional(f.str()),
  authorId: f.ref('participants'),
  text: f.text(),
  resolvedAt: f.dt(),
  ...f.traces,
})
export type Comment = f.ViewOf<typeof comment>
