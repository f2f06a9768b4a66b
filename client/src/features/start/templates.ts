/** What a new workshop can begin with. The server holds the content: an empty one with the default agenda, and samples. */
export const templateKeys = ['default', 'it-servicedesk', 'finance-month-end'] as const
export type TemplateKey = (typeof templateKeys)[number]

/** A sample brings its own title and needs none. */
export const isSample = (key: TemplateKey): boolean => key !== 'default'
