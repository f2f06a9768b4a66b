/** What a key means while a step of the picture has the focus. Letters count only there, and only while single keys are switched on. */

export type KeyAction =
  | 'open'
  | 'rename'
  | 'insert'
  | 'connect'
  | 'times'
  | 'remove'
  | 'leave'
  | 'toggle'
  | 'all'
  | 'copy'
  | 'paste'
  | 'duplicate'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** True while a key is held down: one press is one action. */
  readonly repeat: boolean
}

const LETTERS: Readonly<Record<string, KeyAction>> = { n: 'insert', v: 'connect', z: 'times' }
const NAMED: Readonly<Record<string, KeyAction>> = {
  Enter: 'open',
  ' ': 'open',
  F2: 'rename',
  Delete: 'remove',
  Backspace: 'remove',
  Escape: 'leave',
}
/** With Control, or Command on a Mac, as everywhere. */
const COMMANDS: Readonly<Record<string, KeyAction>> = { a: 'all', c: 'copy', v: 'paste', d: 'duplicate' }
/** With Shift. */
const SHIFTED: Readonly<Record<string, KeyAction>> = { Enter: 'toggle', ' ': 'toggle' }
/** What somebody who may only read can do. */
const READING: readonly KeyAction[] = ['leave']

export function keyAction(
  press: KeyPress,
  options: { readonly mayWrite: boolean; readonly singleKeys: boolean },
): KeyAction | null {
  if (press.altKey || press.repeat) return null
  if (press.ctrlKey || press.metaKey) {
    const command = press.shiftKey ? undefined : COMMANDS[press.key.toLowerCase()]
    return options.mayWrite ? (command ?? null) : null
  }
  const letter = options.singleKeys && !press.shiftKey ? LETTERS[press.key.toLowerCase()] : undefined
  const shifted = press.shiftKey ? SHIFTED[press.key] : undefined
  const action = shifted ?? NAMED[press.key] ?? letter ?? null
  return action !== null && (options.mayWrite || READING.includes(action)) ? action : null
}
