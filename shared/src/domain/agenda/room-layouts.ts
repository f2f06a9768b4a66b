/** The fixed layouts of the room view (PRODUCT 5). A stage names one only when it is not its mode's own. */
export const ROOM_LAYOUTS = [
  'arrival',
  'task',
  'collect',
  'read',
  'groups',
  'small_groups',
  'vote',
  'result',
  'statement',
  'process',
  'steps',
  'expectations',
  'gap',
  'promise',
  'consent',
  'decision',
  'pause',
  'closing',
] as const
export type RoomLayout = (typeof ROOM_LAYOUTS)[number]

export const isRoomLayout = (value: unknown): value is RoomLayout =>
  (ROOM_LAYOUTS as readonly unknown[]).includes(value)
