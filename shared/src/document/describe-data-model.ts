/** The record descriptions as a page for people: docs/data-model.md. A test keeps the page equal to the code. */
import * as z from 'zod'
import type { Field, RecordShape } from './fields.ts'
import { COLLECTIONS, DOCUMENT_KINDS, SINGLETONS } from './schema.ts'

const INTRO = `# The data model

Made from \`shared/src/document/records\` (\`npm run unit -- shared/src/document -u\`); change the records, not this page.

| notation | meaning |
|---|---|
| \`text*\` | prose that several people write at once (\`Y.Text\` on the board); empty leaves as null |
| \`set\` | \`{id: true}\`; people add and remove at once without losing each other's |
| \`dict\` | short values by key; people change different keys at once without losing each other's |
| \`map\` | records inside the record, keyed by id |
| \`x?\` | the key is left out while empty |
| \`\\| null\` | not known yet |
| minutes | durations are whole minutes, shares basis points (10 000 = 100 %), times RFC 3339, dates YYYY-MM-DD |

Every record in a map also may carry \`createdBy\`, \`createdAt\`, \`updatedAt\`, and \`deletedAt\` while it lies in the trash. Root names are the keys of the export;
\`consentRounds\` leave as \`consentVotes\`, \`catalogueStates\` and the status of \`agreementVersions\` are joined into \`catalogue\` and \`agreements\`.
`

const TRACES = new Set(['createdBy', 'createdAt', 'updatedAt'])

function notation(field: Field): string {
  if (field.kind === 'text') return 'text*'
  if (field.kind === 'dict') {
    const { propertyNames, additionalProperties } = z.toJSONSchema(field.schema, {
      io: 'input',
    }) as JsonSchema
    return `dict ${typeOf(propertyNames ?? {})} → ${typeOf(additionalProperties ?? {})}`
  }
  if (field.kind === 'set') return `set of ${field.refersTo ?? 'ids'}`
  if (field.kind === 'map' || field.kind === 'object')
    return `${field.kind} {${field.record ? names(field.record) : ''}}`
  if (field.refersTo !== undefined)
    return `id in ${field.refersTo}${field.schema.safeParse(null).success ? ' | null' : ''}`
  return typeOf(z.toJSONSchema(field.schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema)
}

interface JsonSchema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  pattern?: string
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  propertyNames?: JsonSchema
  additionalProperties?: JsonSchema
}

function typeOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.enum) return schema.enum.map(String).join(' · ')
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`
  if (schema.properties) {
    const inner = Object.entries(schema.properties).map(([key, value]) => `${key} ${typeOf(value)}`)
    return `{${inner.join(', ')}}`
  }
  if (schema.type === 'string' && schema.pattern?.startsWith('^\\d{4}'))
    return schema.pattern.includes('[Tt]') ? 'time' : 'date'
  if (schema.type === 'string' && schema.pattern?.includes('24:00')) return 'HH:MM'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  return Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything')
}

const fieldsOf = (shape: RecordShape): [string, Field][] =>
  Object.entries(shape.fields).filter(([key]) => !TRACES.has(key))

const names = (shape: RecordShape): string =>
  fieldsOf(shape)
    .map(([key, field]) => `${key}${field.optional ? '?' : ''} ${notation(field)}`)
    .join(', ')

function section(name: string, shape: RecordShape): string {
  const rows = fieldsOf(shape).map(([key, field]) => {
    const type = notation(field).replaceAll('|', '\\|')
    return `| \`${key}${field.optional ? '?' : ''}\` | ${type} |`
  })
  return `### ${name}\n\n| field | type |\n|---|---|\n${rows.join('\n')}\n`
}

/** The whole page as Markdown. */
export function describeDataModel(): string {
  const parts = DOCUMENT_KINDS.map((kind) => {
    const records = Object.entries<RecordShape>({ ...SINGLETONS[kind], ...COLLECTIONS[kind] })
    return `## ${kind}\n\n${records.map(([name, shape]) => section(name, shape)).join('\n')}`
  })
  return `${INTRO}\n${parts.join('\n')}`
}
