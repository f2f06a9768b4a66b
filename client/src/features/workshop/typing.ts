/** Whether the person is writing: nobody is taken elsewhere in the middle of a word (FOLLOW-3). */

/** How long somebody has to be still before they count as finished, in milliseconds (FOLLOW-1). */
export const STILL_AFTER_MS = 10_000

/** Kinds of `<input>` that nothing is typed into. */
const TYPELESS = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'reset',
  'range',
  'color',
  'file',
  'image',
])

/** True for anything that takes letters, and for dialogs, which hold a thought of their own. */
export function isTypingPlace(element: Element | null): boolean {
  if (element === null) return false
  if (element instanceof HTMLInputElement) return !TYPELESS.has(element.type) && !element.readOnly
  if (element instanceof HTMLTextAreaElement) return !element.readOnly
  if (element instanceof HTMLSelectElement) return true
  const role = element.getAttribute('role')
  return (
    (element instanceof HTMLElement && element.isContentEditable) ||
    element.getAttribute('contenteditable') === 'true' ||
    role === 'textbox' ||
    role === 'combobox' ||
    element.closest('[role="dialog"], [role="alertdialog"]') !== null
  )
}

/** Kinds of `<input>` whose value is what stands in them, letter by letter; a date that is half typed has none. */
const LETTERED = new Set(['text', 'search', 'email', 'tel', 'url', 'password'])

/**
 * Whether there are words that moving away would interrupt. An empty field that merely has the focus, as after handing in a card, holds none; a shared text that
 * was left with Escape is open no more.
 */
export function isWriting(element: Element | null): boolean {
  if (!isTypingPlace(element) || element?.matches('[data-resting]')) return false
  const isLettered =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && LETTERED.has(element.type))
  return (
    !isLettered || element.value !== '' || element.closest('[role="dialog"], [role="alertdialog"]') !== null
  )
}

/** Marks the place that asks whether to go along: going there is no leaving of the field. */
export const ASKS_TO_MOVE = 'data-asks-to-move'

/** Notes when somebody last wrote on this page or went into a field. @returns `stillMs`: since when they have not, in milliseconds; `stop` */
export function watchTyping(): { readonly stillMs: () => number; readonly stop: () => void } {
  let lastAt = Number.NEGATIVE_INFINITY
  const noted = () => {
    lastAt = performance.now()
  }
  const events = ['input', 'keydown', 'focusin'] as const
  for (const event of events) document.addEventListener(event, noted, true)
  return {
    stillMs: () => performance.now() - lastAt,
    stop() {
      for (const event of events) document.removeEventListener(event, noted, true)
    },
  }
}

/**
 * Calls back once the person has been still for a while, or has left the field.
 * @param stillMs since when they have been, in milliseconds
 * @returns a function that stops waiting
 */
export function whenStill(callback: () => void, stillMs = 0): () => void {
  let timer: ReturnType<typeof setTimeout>
  const stop = () => {
    clearTimeout(timer)
    document.removeEventListener('input', restart, true)
    document.removeEventListener('keydown', restart, true)
    document.removeEventListener('focusout', check, true)
  }
  const finish = () => {
    stop()
    callback()
  }
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(finish, STILL_AFTER_MS)
  }
  // A turn later, when the next element has the focus.
  const check = () =>
    setTimeout(() => {
      const now = document.activeElement
      const isAsked = now?.closest(`[${ASKS_TO_MOVE}]`) != null
      if (document.hasFocus() && !isTypingPlace(now) && !isAsked) finish()
    })
  document.addEventListener('input', restart, true)
  document.addEventListener('keydown', restart, true)
  document.addEventListener('focusout', check, true)
  timer = setTimeout(finish, Math.max(0, STILL_AFTER_MS - stillMs))
  return stop
}
