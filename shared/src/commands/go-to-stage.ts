import { command, recordId } from './command-shape.ts'

/**
 * Brings everybody to a stage (null: back to before the first one). Timer and spotlight belong to the stage that is left and end. With the first
 * stage that ever starts, open doors turn to knocking, unless somebody chose them on purpose.
 */
export const goToStage = command('go-to-stage', { stageId: recordId.nullable() })
