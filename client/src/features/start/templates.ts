/** What a new workshop can begin with. Samples are loaded only when chosen: 80 kB each. */
import type { Language } from '../../locale/language.ts'

export const templateKeys = ['default', 'itServicedesk', 'monthEnd'] as const
export type TemplateKey = (typeof templateKeys)[number]

const samples = {
  itServicedesk: {
    de: () => import('@servicewerkstatt/shared/samples/it-servicedesk.de.json'),
    en: () => import('@servicewerkstatt/shared/samples/it-servicedesk.en.json'),
  },
  monthEnd: {
    de: () => import('@servicewerkstatt/shared/samples/finance-month-end.de.json'),
    en: () => import('@servicewerkstatt/shared/samples/finance-month-end.en.json'),
  },
}

export const isSample = (key: TemplateKey): key is keyof typeof samples => key in samples

/** The content of a sample, as `import` wants it. */
export const loadSample = async (key: keyof typeof samples, language: Language): Promise<unknown> =>
  (await samples[key][language]()).default
