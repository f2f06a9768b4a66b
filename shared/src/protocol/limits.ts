/**
 * Every limit of the server: name, unit, value and reason. Each can be changed with the environment variable
 * `LIMIT_<NAME>` in the unit given here, for example `LIMIT_FRAME_BYTES=4194304`.
 */

interface Limit {
  unit:
    | 'bytes'
    | 'parts'
    | 'levels'
    | 'connections'
    | 'messages'
    | 'people'
    | 'workshops'
    | 'milliseconds'
    | 'requests per minute'
  value: number
  reason: string
}

const MIB = 1024 * 1024

export const LIMITS = {
  FRAME_BYTES: {
    unit: 'bytes',
    value: 8 * MIB,
    reason:
      'A client that was offline sends its whole difference in one frame, and a 5 MB document must pass.',
  },
  UPDATE_PARTS: {
    unit: 'parts',
    value: 400_000,
    reason:
      'Structs, deleted ranges and values of one update: an 8 MB frame can hold four million, ten seconds of work. A 5 MB board has some 100,000.',
  },
  VALUE_DEPTH: {
    unit: 'levels',
    value: 100,
    reason:
      'Lists and maps inside one another in one value: ours have five; from some thousands on a browser cannot open the document.',
  },
  AWARENESS_BYTES: {
    unit: 'bytes',
    value: 4096,
    reason:
      'One cursor with name and place takes some 300 bytes, and each goes to everybody 30 times a second.',
  },
  AWARENESS_ENTRIES: {
    unit: 'messages',
    value: 1000,
    reason:
      'The stock client re-sends what it knows of others; more entries in one frame than people is no presence.',
  },
  DOCUMENT_BYTES: {
    unit: 'bytes',
    value: 64 * MIB,
    reason: 'A document is held in memory whole, about ten times as large; real workshops stay below 5 MB.',
  },
  PENDING_BYTES: {
    unit: 'bytes',
    value: 8 * MIB,
    reason:
      'Updates whose predecessors are missing wait in memory; a client that is asked for them sends them at once.',
  },
  BACKLOG_BYTES: {
    unit: 'bytes',
    value: 256 * MIB,
    reason:
      'Updates of all workshops kept in memory while the storage refuses; hours of a full house. Above it nothing more is taken.',
  },
  LOADING_QUEUE_BYTES: {
    unit: 'bytes',
    value: 1 * MIB,
    reason:
      'What a connection may send before its document is loaded: its step 1 and its awareness, no content.',
  },
  INBOX_BYTES: {
    unit: 'bytes',
    value: 32 * MIB,
    reason:
      'What all connections of one document may have waiting; above it the sockets are not read until it is worked off.',
  },
  QUEUE_BYTES: {
    unit: 'bytes',
    value: 1 * MIB,
    reason:
      'What waits to be sent to one connection; a slower reader gets one state difference instead of the queue.',
  },
  BARRIERS: {
    unit: 'messages',
    value: 256,
    reason: 'Barriers of one connection without an echo; a client of ours keeps one under way.',
  },
  STATE_REQUESTS: {
    unit: 'requests per minute',
    value: 120,
    reason:
      'How often one connection may ask for the whole document or for everybody (step 1, query awareness); honest clients ask once or twice.',
  },
  CONNECTIONS: {
    unit: 'connections',
    value: 6000,
    reason:
      'Three documents each for 2,000 people: about 100 MB of sockets, still below the usual 10,000 open files.',
  },
  CONNECTIONS_PER_WORKSHOP: {
    unit: 'connections',
    value: 600,
    reason: 'A workshop of 100 people opens up to three documents each, on up to two devices.',
  },
  CONNECTIONS_PER_TOKEN: {
    unit: 'connections',
    value: 60,
    reason: 'One device with twenty tabs of three documents; more is a mistake or an attack.',
  },
  WORKSHOPS_IN_MEMORY: {
    unit: 'workshops',
    value: 1000,
    reason: 'About 30 KB each when small, a few MB when large; idle ones are put away first.',
  },
  IDLE_MILLISECONDS: {
    unit: 'milliseconds',
    value: 30_000,
    reason: 'How long a workshop without connections stays in memory, so that a reload finds it still there.',
  },
  SILENCE_MILLISECONDS: {
    unit: 'milliseconds',
    value: 45_000,
    reason: 'Three heartbeats without any answer: the other side is gone.',
  },
  CLOSING_MILLISECONDS: {
    unit: 'milliseconds',
    value: 2000,
    reason:
      'How long a closed connection may take to say goodbye before its socket is dropped (LOBBY-3: two seconds).',
  },
  DRAIN_MILLISECONDS: {
    unit: 'milliseconds',
    value: 8000,
    reason:
      'On SIGTERM: what is left of the ten seconds after which service managers kill, with two to spare.',
  },
  PEOPLE_PER_WORKSHOP: {
    unit: 'people',
    value: 500,
    reason:
      'Participants and those who knock; five times the largest known workshop, and a list that a page can show.',
  },
  IMPORT_BYTES: {
    unit: 'bytes',
    value: 20 * MIB,
    reason:
      'A file is checked and built up in memory at once; the largest known workshop is a tenth of this.',
  },
  BODY_BYTES: {
    unit: 'bytes',
    value: 2 * MIB,
    reason: 'One command with several long texts; everything larger is an import.',
  },
  WRONG_ATTEMPTS: {
    unit: 'requests per minute',
    value: 10,
    reason:
      'Wrong links and codes from one address (JOIN-4); a room that mistypes stays below, a guesser needs 80 years.',
  },
  REQUESTS: {
    unit: 'requests per minute',
    value: 6000,
    reason: 'From one address: a hundred people behind one router, each of them once a second.',
  },
  COMMANDS: {
    unit: 'requests per minute',
    value: 300,
    reason: 'From one device: five a second is faster than anybody works; more is a mistake.',
  },
  NEW_WORKSHOPS: {
    unit: 'requests per minute',
    value: 60,
    reason:
      'From one address: each one is written to disk and stays; a course that begins at once stays below.',
  },
  EXPORTS: {
    unit: 'requests per minute',
    value: 60,
    reason: 'From one device: a PDF costs a second of one core.',
  },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS
export type Limits = Readonly<Record<LimitName, number>>

/** The limits as they are without any environment variable. */
export const DEFAULT_LIMITS: Limits = Object.fromEntries(
  Object.entries(LIMITS).map(([name, limit]) => [name, limit.value]),
) as Limits
