/** Placeholder until the part is built: an empty main area. */
export default function ResultPart() {
  return null
}
