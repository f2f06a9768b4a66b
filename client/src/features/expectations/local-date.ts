/** The day as it is on this device, YYYY-MM-DD: what "today" means to the person who writes. */
export function localDate(at: Date): string {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${String(at.getFullYear())}-${part(at.getMonth() + 1)}-${part(at.getDate())}`
}
