/** JSON that is the same for the same content: keys sorted by code unit, no white space (after RFC 8785; numbers and strings as JSON.stringify writes them). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, item]: [string, unknown]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, item]: [string, unknown]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
