import { command } from './command-shape.ts'

/** Takes an announcement back before anybody has moved. */
export const callOffStage = command('call-off-stage', {})
