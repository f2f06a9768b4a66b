/**
 * What BPMN has no place for, in a namespace of our own inside `extensionElements`: other tools keep it and do not complain. Names are short,
 * because people open these files in an editor. The human words for the same stand in `documentation`.
 */
import type { ProcessEdge, ProcessLane, ProcessNode, ThreePoint } from '../../domain/process/process-model.ts'

const attributes = (type: 'String' | 'Integer' | 'Boolean', names: readonly string[]) =>
  names.map((name) => ({ name, isAttr: true, type }))

const element = (name: string, properties: readonly object[]) => ({
  name,
  superClass: ['Element'],
  properties,
})

/** Package description for moddle. The namespace is a name, not an address. */
export const EXTENSION = {
  name: 'Servicewerkstatt',
  prefix: 'sw',
  uri: 'urn:servicewerkstatt:bpmn:1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    element('Step', [
      ...attributes('String', [
        'kind',
        'waitClock',
        'valueClass',
        'role',
        'tools',
        'note',
        'ownedBy',
        'hurdleNote',
      ]),
      ...attributes('Integer', [
        'x',
        'y',
        'workBest',
        'workUsual',
        'workWorst',
        'waitBest',
        'waitUsual',
        'waitWorst',
        'firstTimeBp',
      ]),
      ...attributes('Boolean', ['hurdle', 'drawn']),
    ]),
    element('Way', [
      ...attributes('String', ['label']),
      ...attributes('Integer', ['shareBp']),
      ...attributes('Boolean', ['isRework']),
    ]),
    element('Band', [
      ...attributes('String', ['kind']),
      ...attributes('Integer', ['height']),
      ...attributes('Boolean', ['isNone']),
    ]),
    element('About', [
      ...attributes('String', [
        'trigger',
        'outcome',
        'unit',
        'arrival',
        'suppliers',
        'inputs',
        'outputs',
        'customers',
      ]),
      ...attributes('Integer', ['demandPerMonth']),
    ]),
  ],
} as const

type Attributes = Readonly<Record<string, string | number | boolean>>

/** Only what is known: an attribute that is absent means "not known yet". */
function known(values: Readonly<Record<string, string | number | boolean | null | undefined>>): Attributes {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | number | boolean] =>
        entry[1] !== null && entry[1] !== undefined && entry[1] !== '' && entry[1] !== false,
    ),
  )
}

const timeAttributes = (prefix: 'work' | 'wait', time: ThreePoint | null | undefined) => ({
  [`${prefix}Best`]: time?.o,
  [`${prefix}Usual`]: time?.m,
  [`${prefix}Worst`]: time?.p,
})

export interface ExportedNode extends ProcessNode {
  readonly systems?: string | null
  readonly description?: string | null
}

export const stepAttributes = (node: ExportedNode, isDrawn: boolean): Attributes =>
  known({
    kind: node.type,
    x: node.pos === null ? null : Math.round(node.pos.x),
    y: node.pos === null ? null : Math.round(node.pos.y),
    ...timeAttributes('work', node.processTime),
    ...timeAttributes('wait', node.waitTime),
    waitClock: node.waitClock,
    firstTimeBp: node.pccaBp,
    valueClass: node.valueClass,
    role: node.responsible,
    tools: node.systems,
    note: node.description,
    ownedBy: node.ownedBy,
    hurdle: node.hurdle?.marked,
    hurdleNote: node.hurdle?.note,
    drawn: isDrawn,
  })

export const wayAttributes = ({ label, shareBp, isRework }: ProcessEdge): Attributes =>
  known({ label, shareBp, isRework })

export const bandAttributes = ({ kind, height }: Pick<ProcessLane, 'kind' | 'height'>): Attributes =>
  known({ kind, height })

export interface ProcessFacts {
  readonly trigger?: string | null
  readonly outcome?: string | null
  readonly unitOfFlow?: string | null
  readonly demandPerMonth?: number | null
  readonly arrival?: string | null
  readonly sipoc?: Readonly<Record<'suppliers' | 'inputs' | 'outputs' | 'customers', string | null>> | null
}

export const aboutAttributes = ({ sipoc, unitOfFlow, ...rest }: ProcessFacts): Attributes =>
  known({
    trigger: rest.trigger,
    outcome: rest.outcome,
    unit: unitOfFlow,
    demandPerMonth: rest.demandPerMonth,
    arrival: rest.arrival,
    suppliers: sipoc?.suppliers,
    inputs: sipoc?.inputs,
    outputs: sipoc?.outputs,
    customers: sipoc?.customers,
  })
