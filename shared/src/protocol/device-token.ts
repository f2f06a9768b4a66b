/** A device's token of its own making: for the next person on a shared laptop, whose token the server gets as a hash alone. */

const TOKEN_BYTES = 32

/** 256 random bits as 43 characters of base64url, the form that connections are opened with. `getRandomValues` and `btoa`, because plain http has no more. */
export const newDeviceToken = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
