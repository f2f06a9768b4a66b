import * as z from 'zod'
import { command } from './command-shape.ts'

/** What can be given out anew: the links, and the code on the big screen. */
export const ROTATING_LINKS = ['facilitator', 'team', 'guest', 'room', 'observer', 'code'] as const
export type RotatingLink = (typeof ROTATING_LINKS)[number]

/**
 * Makes a new link (or code) and lets the old one open nothing any more. Devices that are in stay in. The answer to the first sending holds the new
 * address; a repetition does not, because answers are stored and secrets are not.
 */
export const rotateLink = command('rotate-link', { kind: z.enum(ROTATING_LINKS) })
