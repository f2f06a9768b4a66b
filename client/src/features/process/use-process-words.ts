import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useLanguage } from '../../locale/use-words.ts'

/** The words that picture, PDF and checks share. */
export const useProcessWords = (): ProcessWords => processWordsFor(useLanguage().language)
