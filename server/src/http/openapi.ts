/** The API's own description (OpenAPI 3.1), made from the schemas that check the requests. */
import { COMMAND_RIGHTS } from '@servicewerkstatt/shared/commands/access.ts'
import { commandSchema } from '@servicewerkstatt/shared/commands/index.ts'
import * as z from 'zod'
import * as answers from './answer-schemas.ts'
import { createBodySchema } from './create-workshop.ts'
import { invitationBodySchema, joinBodySchema } from './join-body.ts'

type Json = Record<string, unknown>

/** Without the mark of the dialect, which OpenAPI names once for the whole document. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  return rest
}

const json = (schema: z.ZodType): Json => ({ 'application/json': { schema: jsonSchema(schema) } })
const answer = (description: string, schema: z.ZodType): Json => ({ description, content: json(schema) })
const failure = answer('refused, with a reason for programs and a message for people', answers.errorAnswer)
const file = (description: string, type: string): Json => ({
  description,
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
})

const workshopId = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const processId = {
  name: 'process',
  in: 'query',
  description: 'id of the process; the first one when left out',
  schema: { type: 'string' },
}
const signedIn = [{ deviceToken: [] }]

interface Operation {
  readonly summary: string
  readonly body?: z.ZodType
  readonly answers: Readonly<Record<string, Json>>
  readonly needsToken?: boolean
  readonly parameters?: readonly Json[]
}

const operation = ({
  summary,
  body,
  answers: responses,
  needsToken = false,
  parameters = [],
}: Operation): Json => ({
  summary,
  ...(parameters.length > 0 && { parameters }),
  ...(body && { requestBody: { required: true, content: json(body) } }),
  responses: { ...responses, default: failure },
  ...(needsToken && { security: signedIn }),
})

/** A request about one workshop by somebody who is in it. */
const inWorkshop = (given: Omit<Operation, 'needsToken' | 'parameters'>): Json =>
  operation({ ...given, needsToken: true, parameters: [workshopId] })

const whoMay = Object.entries(COMMAND_RIGHTS)
  .map(([type, roles]) => `\`${type}\`: ${roles.join(', ')}`)
  .join('\n')

export function openApi(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Servicewerkstatt',
      version,
      description:
        'Workshops in which teams settle what they can promise each other. Errors are `{reason, message}`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    components: {
      securitySchemes: {
        deviceToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'the token of a device, from POST /api/join',
        },
      },
    },
    paths: {
      '/api/workshops': {
        post: operation({
          summary: 'Open a workshop: empty, from a sample, or from a file of the export',
          body: createBodySchema,
          answers: { '201': answer('the new workshop with its links', answers.createAnswer) },
        }),
      },
      '/api/invitation': {
        post: operation({
          summary: 'What a link opens',
          body: invitationBodySchema,
          answers: { '200': answer('who invites to what', answers.invitationAnswer) },
        }),
      },
      '/api/join': {
        post: operation({
          summary: 'Come in by a link, by the code on the big screen, or by a recovery code',
          body: joinBodySchema,
          answers: { '200': answer('in, at the door, or asked for a passcode', answers.joinAnswer) },
        }),
      },
      '/api/workshops/{id}/commands': {
        post: {
          ...inWorkshop({
            summary: 'Ask the server to do something that is not writing on the board',
            body: commandSchema,
            answers: {
              '200': answer(
                'done; some types tell more, for example the id of what was made',
                answers.commandAnswer,
              ),
              '409': answer('not possible in this state, or something is missing', answers.commandRefusal),
            },
          }),
          description: `The same \`id\` again gives the stored answer and does nothing twice.\n\n${whoMay}`,
        },
      },
      '/api/workshops/{id}/me': {
        get: inWorkshop({
          summary: 'Where the holder of the token stands',
          answers: { '200': answer('in, or still at the door', answers.meAnswer) },
        }),
      },
      '/api/workshops/{id}/links': {
        get: inWorkshop({
          summary: 'The links again, for facilitators',
          answers: { '200': answer('every link but the facilitators’ own', answers.linksAnswer) },
        }),
      },
      '/api/workshops/{id}/versions/{v}': {
        get: operation({
          summary: 'A named version, for facilitators; which there are stands in the proceedings',
          needsToken: true,
          parameters: [workshopId, { name: 'v', in: 'path', required: true, schema: { type: 'string' } }],
          answers: { '200': answer('board and proceedings as Yjs updates in base64', answers.versionAnswer) },
        }),
      },
      '/api/workshops/{id}/export.json': {
        get: inWorkshop({
          summary: 'Everything as a file; its schema is at /api/export.schema.json',
          answers: { '200': file('the export', 'application/json') },
        }),
      },
      '/api/workshops/{id}/export.pdf': {
        get: inWorkshop({
          summary: 'Everything to read',
          answers: { '200': file('A4, tagged, in the language of the workshop', 'application/pdf') },
        }),
      },
      ...Object.fromEntries(
        (
          [
            ['bpmn', 'One process as BPMN 2.0, with lanes and a picture', 'application/bpmn+xml'],
            ['svg', 'One process as a drawing', 'image/svg+xml'],
            ['png', 'One process as a picture', 'image/png'],
          ] as const
        ).map(([format, summary, type]) => [
          `/api/workshops/{id}/export.${format}`,
          {
            get: operation({
              summary,
              needsToken: true,
              parameters: [workshopId, processId],
              answers: { '200': file(summary, type) },
            }),
          },
        ]),
      ),
      '/api/export.schema.json': {
        get: operation({
          summary: 'The JSON Schema of the export',
          answers: {
            '200': { description: 'JSON Schema 2020-12', content: { 'application/schema+json': {} } },
          },
        }),
      },
      '/api/time': {
        get: operation({
          summary: 'The server’s clock',
          answers: { '200': answer('RFC 3339', answers.timeAnswer) },
        }),
      },
      '/p/{slug}': {
        get: operation({
          summary: 'A published page',
          parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
          answers: {
            '200': { description: 'readable without JavaScript', content: { 'text/html': {} } },
            '404': { description: 'no such page', content: { 'text/html': {} } },
          },
        }),
      },
    },
  }
}
