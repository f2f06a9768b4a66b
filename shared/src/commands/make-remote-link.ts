import { command } from './command-shape.ts'

/** Minutes that the link for the phone works. */
export const REMOTE_LINK_MINUTES = 5

/** A link that makes one device the facilitator's remote, once and within minutes. The answer to the first sending holds it. */
export const makeRemoteLink = command('make-remote-link', {})
