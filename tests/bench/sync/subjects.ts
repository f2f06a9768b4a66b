/** The servers that are compared: ours and its peers, each started as its authors mean it to be. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from './load/dialect.ts'
import { prepareOurData } from './our-data.ts'

export const SUBJECT_NAMES = ['ours', 'y-websocket', 'y-leveldb', 'hocuspocus'] as const
export type SubjectName = (typeof SUBJECT_NAMES)[number]

/** Rooms that a run needs: the number of people in each. */
export type RoomSizes = readonly number[]

export interface Subject {
  title: string
  /** False: a restart finds nothing. */
  hasDisk: boolean
  /** It tells what is on disk. */
  hasBarriers: boolean
  script: string
  env(dataDir: string): Record<string, string>
  /** Makes what must exist before the start. @returns the places of each room at a port */
  prepare(dataDir: string, rooms: RoomSizes): Promise<(port: number) => Place[][]>
  /** Folder with the `node_modules` that hold these packages, for the record of versions. */
  packages: { folder: string; names: readonly string[] }
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Whoever knows the name of a room is in, and whoever comes first makes it. */
const openRooms =
  (toPlace: (room: string, port: number) => Place): Subject['prepare'] =>
  async (_dataDir, rooms) =>
  (port) =>
    rooms.map((people, index) => Array.from({ length: people }, () => toPlace(`room-${index}`, port)))

const yWebsocket = {
  script: here('../peers/y-websocket/node_modules/@y/websocket-server/src/server.js'),
  hasBarriers: false,
  prepare: openRooms((room, port) => ({
    url: `ws://127.0.0.1:${port}/${room}`,
    protocols: [],
    framedRoom: null,
  })),
  packages: {
    folder: here('../peers/y-websocket'),
    names: ['@y/websocket-server', 'yjs', 'ws', 'y-leveldb'],
  },
} as const

export const SUBJECTS: Readonly<Record<SubjectName, Subject>> = {
  ours: {
    title: 'ours',
    hasDisk: true,
    hasBarriers: true,
    script: here('../../../server/src/main.ts'),
    env: (dataDir) => ({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }),
    prepare: prepareOurData,
    packages: { folder: here('../../../server'), names: ['yjs', 'ws', 'fastify'] },
  },
  'y-websocket': { ...yWebsocket, title: 'y-websocket', hasDisk: false, env: () => ({}) },
  'y-leveldb': {
    ...yWebsocket,
    title: 'y-websocket + y-leveldb',
    hasDisk: true,
    env: (dataDir) => ({ YPERSISTENCE: join(dataDir, 'leveldb') }),
  },
  hocuspocus: {
    title: 'Hocuspocus + SQLite',
    hasDisk: true,
    hasBarriers: false,
    script: here('../peers/hocuspocus/server.mjs'),
    env: (dataDir) => ({ DATA_DIR: dataDir }),
    prepare: openRooms((room, port) => ({
      url: `ws://127.0.0.1:${port}`,
      protocols: [],
      framedRoom: room,
    })),
    packages: {
      folder: here('../peers/hocuspocus'),
      names: ['@hocuspocus/server', '@hocuspocus/extension-database', 'yjs', 'crossws'],
    },
  },
}

/** @returns the installed version of each package of a subject */
export function versionsOf({ packages }: Subject): Record<string, string> {
  const versionOf = (name: string): string => {
    const manifest = readFileSync(join(packages.folder, 'node_modules', name, 'package.json'), 'utf8')
    return (JSON.parse(manifest) as { version: string }).version
  }
  return Object.fromEntries(packages.names.map((name) => [name, versionOf(name)]))
}
