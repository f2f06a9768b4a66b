/**
 * Random numbers from a seed: the same on every machine. Generator xoshiro128** 1.1 by D. Blackman and S. Vigna (public domain,
 * https://prng.di.unimi.it/xoshiro128starstar.c), its state filled by the finalizer of MurmurHash3 (A. Appleby, public domain).
 */
const rotateLeft = (value: number, count: number): number => (value << count) | (value >>> (32 - count))

/** Mixes all bits of a whole number. */
function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

const GOLDEN = 0x9e3779b9
const TWO_TO_32 = 4_294_967_296

export class SeededRandom {
  readonly #low: number
  readonly #high: number
  #a = 0
  #b = 0
  #c = 0
  #d = 0

  /** @param seed whole number from 0 to 2⁵³ − 1 */
  constructor(seed: number) {
    this.#low = (seed % TWO_TO_32) | 0
    this.#high = Math.floor(seed / TWO_TO_32) | 0
    this.begin(0)
  }

  /** A stream of its own for each case, so that a case that draws more or less leaves all others as they are. */
  begin(stream: number): void {
    let word = mix(this.#low ^ Math.imul(stream + 1, GOLDEN)) ^ mix(this.#high + stream)
    const next = () => {
      word = (word + GOLDEN) | 0
      return mix(word)
    }
    this.#a = next()
    this.#b = next()
    this.#c = next()
    this.#d = next() || 1
  }

  /** 0 ≤ … < 1, a multiple of 2⁻³². */
  next(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.#b, 5), 7), 9)
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = rotateLeft(this.#d, 11)
    return (result >>> 0) / TWO_TO_32
  }
}
