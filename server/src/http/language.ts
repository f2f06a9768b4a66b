/** The language of an answer: `?lang=`, else what the browser prefers, else German. */
import type { Language } from '@servicewerkstatt/shared/commands/refusals.ts'

const asLanguage = (tag: string): Language | null => {
  const base = tag.trim().toLowerCase().split('-')[0]
  return base === 'de' || base === 'en' ? base : null
}

/** @param header value of Accept-Language; tags with their weight, as in RFC 9110 12.5.4 */
function preferred(header: string): Language | null {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.split(';')
    const weight = Number(/q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? '1')
    return { language: asLanguage(tag), weight }
  })
  const known = wishes.filter(({ language, weight }) => language !== null && weight > 0)
  return known.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? null
}

interface Asking {
  readonly query: unknown
  readonly headers: { readonly 'accept-language'?: string | undefined }
}

export function languageOf({ query, headers }: Asking): Language {
  const wanted = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined
  const chosen = typeof wanted === 'string' ? asLanguage(wanted) : null
  return chosen ?? preferred(headers['accept-language'] ?? '') ?? 'de'
}
