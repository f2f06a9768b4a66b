/**
 * Recovery codes: four words that lead a person back to themselves on another device (IDEN-2). The words are made of syllables that people of either
 * language can read aloud and type: 70 syllables, eight of them, about 49 bits. Guessing is counted like wrong codes.
 */
import { randomInt } from 'node:crypto'
import type { RecoveryRow } from '../storage/workshop-storage.ts'
import type { Sealer } from './sealer.ts'
import { hashSecret } from './tokens.ts'

const CONSONANTS = 'bdfgklmnprstvw'
const VOWELS = 'aeiou'
const WORDS = 4
const SYLLABLES = 2

const pick = (signs: string): string => signs[randomInt(signs.length)] ?? ''
const word = (): string => Array.from({ length: SYLLABLES }, () => pick(CONSONANTS) + pick(VOWELS)).join('')

/** For example `kalo-mire-tusa-beno`. */
const newWords = (): string => Array.from({ length: WORDS }, word).join('-')

/** As people write it: any case, anything between the words. @returns null when it cannot be a recovery code */
export function parseRecovery(text: string): string | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((part) => part !== '')
  const length = 2 * SYLLABLES
  return words.length === WORDS && words.every((part) => part.length === length) ? words.join('-') : null
}

export const recoveryHash = (words: string): string => hashSecret(`recovery ${words}`)

export function makeRecovery(workshopId: string, participantId: string, sealer: Sealer): RecoveryRow {
  const words = newWords()
  return {
    wordsHash: recoveryHash(words),
    sealedWords: sealer.seal(words, participantId),
    workshopId,
    participantId,
  }
}

/** The words again, for their owner; null when they were sealed with another key. */
export const openRecovery = ({ sealedWords, participantId }: RecoveryRow, sealer: Sealer): string | null =>
  sealer.open(sealedWords, participantId)
