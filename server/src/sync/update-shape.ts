/**
 * Walks over a Yjs update (encoding version 1) without building anything, and says what decoding it would cost. Bytes alone do not tell: eight megabytes can
 * hold four million deleted ranges, which keep the server busy for ten seconds, and values nested so deeply that a browser with a smaller stack could
 * never open the document again.
 * Source of the encoding: yjs 13, `src/utils/UpdateDecoder.js` and `src/structs`; values are lib0's `writeAny`.
 */
import * as decoding from 'lib0/decoding'

export interface UpdateShape {
  /** Structs, deleted ranges and values: everything that becomes an object. */
  parts: number
  /** Deepest nesting of a value; 0 = no list and no map inside. */
  depth: number
}

/** Stops early when one of them is passed; the shape then says by what. */
export interface ShapeLimits {
  parts: number
  depth: number
}

class TooLarge extends Error {}

/** Kinds of content, the lower five bits of a struct's first byte. */
const CONTENT = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
} as const
const KIND_BITS = 0x1f
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_SUB = 0x20
/** Shared types whose name follows. */
const NAMED_TYPES: readonly number[] = [3, 5]

class Walk {
  readonly #decoder: decoding.Decoder
  readonly #limits: ShapeLimits
  parts = 0
  depth = 0

  constructor(bytes: Uint8Array, limits: ShapeLimits) {
    this.#decoder = decoding.createDecoder(bytes)
    this.#limits = limits
  }

  #number(): number {
    return decoding.readVarUint(this.#decoder)
  }

  #skip(bytes: number): void {
    const decoder = this.#decoder
    if (bytes > decoder.arr.length - decoder.pos) throw new RangeError('a part reaches beyond the update')
    decoder.pos += bytes
  }

  /** A text or bytes with their length before them. */
  #skipPart(): void {
    this.#skip(this.#number())
  }

  #skipId(): void {
    this.#number()
    this.#number()
  }

  #count(): void {
    this.parts += 1
    if (this.parts > this.#limits.parts) throw new TooLarge()
  }

  whole(): void {
    for (let clients = this.#number(); clients > 0; clients -= 1) {
      this.#count()
      const structs = this.#number()
      this.#skipId()
      for (let left = structs; left > 0; left -= 1) this.#struct()
    }
    for (let clients = this.#number(); clients > 0; clients -= 1) {
      this.#count()
      this.#number()
      for (let ranges = this.#number(); ranges > 0; ranges -= 1) {
        this.#count()
        this.#skipId()
      }
    }
  }

  #struct(): void {
    this.#count()
    const info = decoding.readUint8(this.#decoder)
    const kind = info & KIND_BITS
    if (kind === CONTENT.gc || kind === CONTENT.skip) {
      this.#number()
      return
    }
    const hasNeighbour = (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) !== 0
    if (info & HAS_ORIGIN) this.#skipId()
    if (info & HAS_RIGHT_ORIGIN) this.#skipId()
    if (!hasNeighbour) {
      if (this.#number() === 1) this.#skipPart()
      else this.#skipId()
      if (info & HAS_PARENT_SUB) this.#skipPart()
    }
    this.#content(kind)
  }

  #content(kind: number): void {
    switch (kind) {
      case CONTENT.deleted:
        this.#number()
        return
      case CONTENT.json:
        for (let values = this.#number(); values > 0; values -= 1) {
          this.#count()
          this.#skipPart()
        }
        return
      case CONTENT.binary:
      case CONTENT.string:
      case CONTENT.embed:
        this.#skipPart()
        return
      case CONTENT.format:
        this.#skipPart()
        this.#skipPart()
        return
      case CONTENT.type:
        if (NAMED_TYPES.includes(this.#number())) this.#skipPart()
        return
      case CONTENT.any:
        for (let values = this.#number(); values > 0; values -= 1) this.#value()
        return
      case CONTENT.doc:
        this.#skipPart()
        this.#value()
        return
      default:
        throw new RangeError('an unknown kind of content')
    }
  }

  /** One value with everything in it, without recursion: how deep it is decides the sender. */
  #value(): void {
    /** Per open list or map: how many values are still to come, and whether each has a key. */
    const open: { left: number; isMap: boolean }[] = [{ left: 1, isMap: false }]
    for (let level = open.at(-1); level; level = open.at(-1)) {
      if (level.left === 0) {
        open.pop()
        continue
      }
      level.left -= 1
      if (level.isMap) this.#skipPart()
      this.#count()
      const inside = this.#valueHead()
      if (inside) {
        open.push(inside)
        this.depth = Math.max(this.depth, open.length - 1)
        if (this.depth > this.#limits.depth) throw new TooLarge()
      }
    }
  }

  #valueHead(): { left: number; isMap: boolean } | null {
    switch (decoding.readUint8(this.#decoder)) {
      case 125:
        decoding.readVarInt(this.#decoder)
        return null
      case 124:
        this.#skip(4)
        return null
      case 123:
      case 122:
        this.#skip(8)
        return null
      case 119:
      case 116:
        this.#skipPart()
        return null
      case 118:
        return { left: this.#number(), isMap: true }
      case 117:
        return { left: this.#number(), isMap: false }
      default:
        // undefined, null, true, false: nothing follows. Unknown kinds are for the real decoder to refuse.
        return null
    }
  }
}

/**
 * @returns parts and depth, or how far it came when a limit was passed
 * @throws Error when the update ends too early or is none
 */
export function measureUpdate(bytes: Uint8Array, limits: ShapeLimits): UpdateShape {
  const walk = new Walk(bytes, limits)
  try {
    walk.whole()
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
  }
  return { parts: walk.parts, depth: walk.depth }
}
