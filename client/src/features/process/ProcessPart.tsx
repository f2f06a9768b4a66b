/** Placeholder until the part is built: an empty main area. */
export default function ProcessPart() {
  return null
}
