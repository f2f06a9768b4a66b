/**
 * Puts text into the clipboard. On plain http (a laptop in the room's network) there is no `navigator.clipboard`; then an invisible field and the
 * old command do it.
 * @returns false when the browser refused; show the text for copying by hand then
 */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // No permission, or the window has no focus: the old way may still work.
    }
  }
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.setAttribute('aria-hidden', 'true')
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // Inside an open dialog: its focus trap would take the focus back from a field outside.
  const place = document.querySelector('[role="dialog"], [role="alertdialog"]') ?? document.body
  place.append(field)
  try {
    field.select()
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
