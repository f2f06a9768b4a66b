/** The address that people type or scan. Pure. */

/** Names under which a machine only knows itself: nobody else gets in by them. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '[::1]' ||
  host === '::1' ||
  host.startsWith('127.')

/** What the QR holds: the code as an address. */
export const joinAddress = (origin: string, code: string): string => `${origin}/c/${code}`

/** As short as it can be typed: without the scheme, which browsers add. */
export const shortAddress = (origin: string): string => origin.replace(/^https?:\/\//, '')
