/** Ends of connectors, and what a route from one to another must look like. */
import type { Direction, Point } from './point.ts'
import type { Traveller } from './route-traffic.ts'

/** A place on the edge of a box where a connector may leave or arrive. `facing` points away from the box. */
export interface Port {
  readonly at: Point
  readonly facing: Direction
  /** How unwelcome this port is, in canvas units of detour. */
  readonly cost: number
  /** On top of `cost` when another connector already leaves here. */
  readonly costWhenTaken: number
}

export interface RouteRequest extends Traveller {
  readonly id: string
  readonly from: readonly Port[]
  readonly to: readonly Port[]
  /** Where an upright run is liked best, when nothing else decides. Default: halfway. */
  readonly preferredX?: number
}

export interface Route {
  readonly points: readonly Point[]
  readonly start: Port
  readonly end: Port
}
