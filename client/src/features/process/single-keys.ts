/** The switch stands in the help of the workshop and is kept on this device under this name. */
const STORAGE_KEY = 'servicewerkstatt.single-keys'

/** Whether single letters may do something, asked at the moment of the press. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    // Storage is switched off: the keys are on, as for everybody new.
    return true
  }
}
