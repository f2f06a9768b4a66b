/** How people are called: numbers for those without a name, a visible suffix for those who share one (JOIN-5, IDEN-3). Pure. */

export interface Named {
  readonly id: string
  readonly displayName: string
  readonly suffix?: string | null
}

type Locale = 'de' | 'en'

const GUEST = { de: 'Gast', en: 'Guest' } as const
const FACILITATOR = { de: 'Moderation', en: 'Facilitator' } as const

/** What a room cannot tell apart counts as the same name. */
const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()

/** One line without control characters; what is typed stays otherwise. */
export const cleanName = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** “Gast 7” / “Guest 7”: the next free number after all that were given out, so that nobody inherits another's number. */
export function guestName(people: readonly Named[], locale: Locale): string {
  const numbers = people.map(({ displayName }) =>
    Number(/^(?:Gast|Guest) (\d{1,6})$/.exec(displayName)?.[1] ?? 0),
  )
  return `${GUEST[locale]} ${String(Math.max(0, ...numbers) + 1)}`
}

/** What stands for an empty name. */
export const fallbackName = (people: readonly Named[], locale: Locale, isFacilitator: boolean): string =>
  isFacilitator ? FACILITATOR[locale] : guestName(people, locale)

/**
 * The suffixes that differ from what people have now: everybody with a shared name gets one, whoever has one keeps it, and whoever is alone with a
 * name again loses it.
 * @returns id → suffix, null = none
 */
export function changedSuffixes(people: readonly Named[]): Map<string, string | null> {
  const groups = Map.groupBy(people, ({ displayName }) => folded(displayName))
  const changes = new Map<string, string | null>()
  const note = (person: Named, suffix: string | null): void => {
    if ((person.suffix ?? null) !== suffix) changes.set(person.id, suffix)
  }
  for (const group of groups.values()) {
    if (group.length === 1) {
      for (const person of group) note(person, null)
      continue
    }
    const taken = new Set<string>()
    const without: Named[] = []
    for (const person of group) {
      const suffix = person.suffix ?? ''
      if (/^\d+$/.test(suffix) && !taken.has(suffix)) taken.add(suffix)
      else without.push(person)
    }
    let next = 1
    for (const person of without) {
      while (taken.has(String(next))) next += 1
      taken.add(String(next))
      note(person, String(next))
    }
  }
  return changes
}

/** The id of the department with this name, or null. */
export const departmentNamed = (
  departments: readonly { readonly id: string; readonly name: string | null }[],
  name: string,
): string | null => departments.find((item) => folded(item.name ?? '') === folded(name))?.id ?? null
