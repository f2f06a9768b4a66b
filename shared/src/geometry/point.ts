/** Points in canvas units: 1 unit is 1 CSS pixel at zoom 1; x grows to the right, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export const point = (x: number, y: number): Point => ({ x, y })

/** The four ways out of a box. */
export type Direction = 'right' | 'down' | 'left' | 'up'

export const STEP_OF: Readonly<Record<Direction, Point>> = {
  right: { x: 1, y: 0 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  up: { x: 0, y: -1 },
}

export const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  right: 'left',
  down: 'up',
  left: 'right',
  up: 'down',
}
