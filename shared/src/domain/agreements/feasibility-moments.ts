/**
 * Sums know no nights: an hour of work takes an hour, unless the request comes half an hour before closing. So that "tragfähig" by sums never stands where
 * real cases fail, the longest way is also walked on the clock, from every minute at which a request may come.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { minutesOfDay } from '../calendar/time-zone.ts'
import { forwardOut, leadingTo, reachableFrom, type ProcessGraph } from '../process/process-graph.ts'
import type { ProcessEdge, ProcessNode } from '../process/process-model.ts'
import { FIRST_WEEK } from '../process/reference-time.ts'
import { stepOrder } from '../process/step-order.ts'
import { waitClockOf } from '../process/wait-clock.ts'
import type { WeeklyHours } from './feasibility-inputs.ts'

const MINUTES_PER_DAY = 1440
/** So soon after a minute, in minutes, that no other one lies between. */
const MOMENT = 1e-4

const weekOf = (calendar: WorkingCalendar) => {
  const begin = calendar.at(FIRST_WEEK, 0)
  return { begin, minutes: calendar.between(begin, begin + 7 * MINUTES_PER_DAY) }
}

/**
 * The most working time that a span around the clock can cost in these hours. The amount as a function of the beginning is made of straight pieces, so the
 * largest lies where the span begins at an opening or ends at a closing.
 */
export function mostWorkingWithin(
  calendar: WorkingCalendar,
  hours: WeeklyHours,
): (elapsedMin: number) => number {
  const known = new Map<number, number>()
  return (elapsedMin) => {
    const found = known.get(elapsedMin)
    if (found !== undefined) return found
    const most = hours.reduce((best, { day, from, to }) => {
      const opening = calendar.at(FIRST_WEEK + day - 1, minutesOfDay(from))
      const closing = calendar.at(FIRST_WEEK + day - 1, minutesOfDay(to))
      return Math.max(
        best,
        calendar.between(opening, opening + elapsedMin),
        calendar.between(closing - elapsedMin, closing),
      )
    }, 0)
    known.set(elapsedMin, most)
    return most
  }
}

/**
 * Every moment of a week at which a request may come.
 * @param isDeadline true when the promise ends at a fixed time: then the last minute is the hardest one; else the moment right behind a minute, when work that
 * would just have fitted does not fit any more
 */
export function momentsOf(calendar: WorkingCalendar, isDeadline: boolean): number[] {
  const { begin, minutes } = weekOf(calendar)
  const after = isDeadline ? 1 : MOMENT
  return Array.from({ length: minutes }, (_, minute) => calendar.add(begin, minute + after))
}

/** Which of the estimates every step of a walk takes. */
export type WalkTime = 'm' | 'p'

/**
 * The walk along the longest way on the clock: of alternatives and parallel branches the one that ends last, a loop once, as in the sums.
 * @param calendar hours of the work   @returns the instant at which the last step is done, for a case that begins at an instant
 */
export function longestWalk(
  graph: ProcessGraph,
  { fromId, toId, calendar }: { fromId: string; toId: string; calendar: WorkingCalendar },
): (began: number, time: WalkTime) => number {
  const goesOn = (edge: ProcessEdge) => edge.from !== toId
  const isForward = (edge: ProcessEdge) => goesOn(edge) && !graph.rework.has(edge.id)
  const between = (follows: (edge: ProcessEdge) => boolean) => {
    const ahead = reachableFrom(graph, [fromId], follows)
    return new Set([...leadingTo(graph, [toId], follows)].filter((id) => ahead.has(id)))
  }
  const main = between(isForward)
  const onSomeWay = between(goesOn)
  const order = stepOrder(graph, () => 0).filter((id) => onSomeWay.has(id))
  const steps = order.map((id) => graph.nodes.get(id) as ProcessNode)
  const indexOf = new Map(order.map((id, index) => [id, index]))
  const isMain = order.map((id) => main.has(id))
  const waysOf = order.map((id) =>
    (id === toId ? [] : forwardOut(graph, id)).flatMap(({ to }) => {
      const index = indexOf.get(to)
      return index === undefined ? [] : [index]
    }),
  )

  const pass = (node: ProcessNode, at: number, time: WalkTime): number => {
    if (node.type !== 'task' && node.type !== 'wait') return at
    const wait = node.waitTime?.[time] ?? 0
    const ready = waitClockOf(node) === 'elapsed' ? at + wait : calendar.add(at, wait)
    return node.type === 'task' ? calendar.add(ready, node.processTime?.[time] ?? 0) : ready
  }
  /** From some steps on, among those of one kind. @returns when the last of all of them, or the step `until`, is done */
  const walk = (starts: readonly number[], began: number, time: WalkTime, onMain: boolean): number => {
    const at = new Float64Array(steps.length).fill(Number.NEGATIVE_INFINITY)
    for (const index of starts) at[index] = began
    let ended = began
    for (let index = 0; index < steps.length; index += 1) {
      const came = at[index] as number
      if (came === Number.NEGATIVE_INFINITY) continue
      let left = pass(steps[index] as ProcessNode, came, time)
      const ways = waysOf[index] as readonly number[]
      if (onMain) {
        // What only a loop leads through is passed once, before the case goes on.
        const detours = ways.filter((to) => !isMain[to])
        if (detours.length > 0) left = walk(detours, left, time, false)
      }
      for (const to of ways) if (isMain[to] === onMain) at[to] = Math.max(at[to] as number, left)
      ended = onMain && order[index] === toId ? left : onMain ? ended : Math.max(ended, left)
    }
    return ended
  }
  const first = indexOf.get(fromId)
  return (began, time) => (first === undefined ? began : walk([first], began, time, true))
}
