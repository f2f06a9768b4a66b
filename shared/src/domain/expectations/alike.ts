/** Which texts are about the same: for suggestions when duplicates are joined and guesses are matched. Nothing is ever joined by itself. */

/** Words that say nothing about the subject, in both languages. */
const FILLERS = new Set(
  'aber alle als auch auf aus bei bis das dass dem den der des die dies ein eine einem einen einer eines für haben ich ihr ist kann man mein mit muss nach nicht noch nur oder sein sich sind soll sollen und uns unser vom von vor wann was wenn wer wie wir wird wollen zum zur about and any are but can for from has have how its must not our should that the them then they this want was what when who will with you your'.split(
    ' ',
  ),
)

/** Length up to which two words must agree to count as one stem ("Etikettendrucker", "Etikettendrucks"). */
const STEM_LENGTH = 6

function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !FILLERS.has(word)).map((word) => word.slice(0, STEM_LENGTH)))
}

/** Share of word stems that two texts have in common, 0 to 1 (Jaccard index: common ÷ all). Two texts without words share nothing. */
export function likeness(a: string, b: string): number {
  const [left, right] = [stems(a), stems(b)]
  const common = [...left].filter((stem) => right.has(stem)).length
  const all = left.size + right.size - common
  return all === 0 ? 0 : common / all
}

export interface Comparable {
  readonly text: string
  readonly departmentId: string | null
}

/** What a shared department adds: enough to win among equals, too little to beat common words. */
const SAME_DEPARTMENT = 0.05

/** Candidates, the likeliest first; equals keep their order. */
export function rankByLikeness<T extends Comparable>(
  subject: Comparable,
  candidates: readonly T[],
): readonly T[] {
  const score = (candidate: T): number =>
    likeness(subject.text, candidate.text) +
    (candidate.departmentId !== null && candidate.departmentId === subject.departmentId ? SAME_DEPARTMENT : 0)
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate)
}
