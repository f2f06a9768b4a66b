import * as z from 'zod'
import { command } from './command-shape.ts'

/** A place inside the workshop, as it stands in the address behind `/w/<id>/`. */
export const PLACE_PATH = /^(?:now|overview|[1-5])(?:\/[a-z0-9_:-]{1,120}){0,3}$/

/** Brings everybody who is not writing to a place; who writes is asked (FOLLOW-1). Nobody is locked there. */
export const callEveryone = command('call-everyone', { place: z.string().regex(PLACE_PATH) })
