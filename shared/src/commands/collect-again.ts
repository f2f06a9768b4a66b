import { command, recordId } from './command-shape.ts'

/** A stage whose cards lie open takes private cards once more; what was uncovered stays as it is (STAGE-3). */
export const collectAgain = command('collect-again', { stageId: recordId })
