/**
 * Everything that the check of a promise depends on, as one plain value: it goes to a worker, its hash says whether a stored check is outdated, and nothing
 * that is not in it (names, places, colours) makes anybody reckon again.
 */
import {
  byId,
  connectionsOf,
  type Clock,
  type ProcessEdge,
  type ProcessModel,
  type ProcessNode,
} from '../process/process-model.ts'
import type { Arrival } from '../process/reference-time.ts'
import type { CalendarRules } from '../calendar/working-calendar.ts'
import { TimeZone, toMinutes } from '../calendar/time-zone.ts'
import { contentHash } from './agreement-content.ts'

type InputNode = Pick<ProcessNode, 'id' | 'type' | 'processTime' | 'waitTime' | 'waitClock'>
type InputEdge = Pick<ProcessEdge, 'id' | 'from' | 'to' | 'shareBp' | 'isRework'>
export type WeeklyHours = CalendarRules['weekly']

/** What is promised; a part of the record `targets`. */
export interface PromisedTime {
  readonly metricKind: string | null
  readonly operator: string | null
  readonly threshold: number | null
  readonly unit: string | null
  readonly clock: Clock | null
  readonly shareTargetBp: number | null
  readonly cutoffTime: string | null
  readonly dueTime: string | null
  readonly fromNodeId: string | null
  readonly toNodeId: string | null
}

export interface PromiseInputs {
  readonly nodes: readonly InputNode[]
  readonly edges: readonly InputEdge[]
  readonly arrival: Arrival
  /** Hours of the process and of the promise; null = none given. */
  readonly hours: WeeklyHours | null
  readonly serviceHours: WeeklyHours | null
  /** The two are told on clocks that differ; left out where they do not, as in what older versions stored. */
  readonly zonesDiffer?: true
  readonly target: PromisedTime
}

export interface PromiseSources {
  readonly nodes: readonly ProcessNode[]
  readonly edges: readonly ProcessEdge[]
  readonly process: { readonly arrival: Arrival | null; readonly calendarId: string | null }
  readonly target: PromisedTime & { readonly calendarId: string | null }
  readonly calendarOf: (
    id: string | null,
  ) => (Pick<CalendarRules, 'weekly'> & Partial<Pick<CalendarRules, 'timeZone'>>) | undefined
  /** The workshop's only calendar: counts where neither process nor promise names one. With several, somebody has to choose. */
  readonly usualCalendarId?: string | null
}

/** The one member of a list, or null when there are none or several. */
export const onlyOf = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null)

/** @param sources the records of one process, and one target */
export function promiseInputs(sources: PromiseSources): PromiseInputs {
  const { nodes, edges, process, target, calendarOf, usualCalendarId = null } = sources
  const weekly = (id: string | null): WeeklyHours | null => {
    const hours = calendarOf(id)?.weekly
    return hours
      ? hours
          .map(({ day, from, to }) => ({ day, from, to }))
          .toSorted((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1))
      : null
  }
  const serviceHours = weekly(target.calendarId)
  const hours = weekly(process.calendarId) ?? (serviceHours ? null : weekly(usualCalendarId))
  const isFar = zonesDiffer(calendarOf(process.calendarId), calendarOf(target.calendarId))
  return {
    nodes: nodes
      .toSorted(byId)
      .map(({ id, type, processTime = null, waitTime = null, waitClock = null }) => ({
        id,
        type,
        processTime: plain(processTime),
        waitTime: plain(waitTime),
        waitClock,
      })),
    edges: connectionsOf(nodes, edges).map(({ id, from, to, shareBp, isRework }) => ({
      id,
      from,
      to,
      shareBp,
      isRework: isRework === true,
    })),
    arrival: process.arrival ?? 'uniform_service_hours',
    hours,
    serviceHours,
    ...(isFar && { zonesDiffer: true }),
    target: {
      metricKind: target.metricKind,
      operator: target.operator,
      threshold: target.threshold,
      unit: target.unit,
      clock: target.clock,
      shareTargetBp: target.shareTargetBp,
      cutoffTime: target.cutoffTime,
      dueTime: target.dueTime,
      fromNodeId: target.fromNodeId,
      toNodeId: target.toNodeId,
    },
  }
}

type Zoned = Partial<Pick<CalendarRules, 'timeZone'>> | undefined

/** Clocks differ in winter or in summer; two names for the same time are none. */
function zonesDiffer(work: Zoned, promise: Zoned): boolean {
  if (!work?.timeZone || !promise?.timeZone || work.timeZone === promise.timeZone) return false
  const [first, second] = [new TimeZone(work.timeZone), new TimeZone(promise.timeZone)]
  return SEASONS.some((instant) => first.offsetAt(instant) !== second.offsetAt(instant))
}
const SEASONS = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map(toMinutes)

const plain = (time: ProcessNode['processTime']) => (time ? { o: time.o, m: time.m, p: time.p } : null)

/** The process as the functions on graphs take it. */
export const processOf = ({ nodes, edges }: PromiseInputs): ProcessModel => ({
  lanes: [],
  nodes: nodes.map((node) => ({ ...node, laneId: null, name: null, pos: null })),
  edges: edges.map((edge) => ({ ...edge, label: null })),
})

/** SHA-256 over the inputs: another one means that a stored check is outdated. */
export const inputsHash = (inputs: PromiseInputs): string => contentHash(inputs)

export type TimePart = 'work' | 'wait'
/** "What if this took …": the usual time of one part of a step, in minutes. */
export interface WhatIf {
  readonly nodeId: string
  readonly part: TimePart
  readonly usualMin: number
}

const FIELDS = { work: 'processTime', wait: 'waitTime' } as const

/** The usual time of a part of a step; null while it has none, or it is 0 and there is nothing to turn. */
export function usualOf(inputs: Pick<PromiseInputs, 'nodes'>, nodeId: string, part: TimePart): number | null {
  const usual = inputs.nodes.find(({ id }) => id === nodeId)?.[FIELDS[part]]?.m ?? 0
  return usual > 0 ? usual : null
}

/** The same process with another usual time; best and worst go along in proportion. The process itself is not touched. */
export function withWhatIf(inputs: PromiseInputs, { nodeId, part, usualMin }: WhatIf): PromiseInputs {
  const field = FIELDS[part]
  return {
    ...inputs,
    nodes: inputs.nodes.map((node) => {
      const time = node[field]
      if (node.id !== nodeId || !time || time.m <= 0) return node
      const factor = usualMin / time.m
      const scaled = (minutes: number) => Math.round(minutes * factor)
      return {
        ...node,
        [field]: { o: time.o === null ? null : scaled(time.o), m: scaled(time.m), p: scaled(time.p) },
      }
    }),
  }
}
