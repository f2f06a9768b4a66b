/** Which of several processes the room talks about. Pure. */

interface Situation {
  readonly playBack: { readonly processId: string } | null
  readonly room: { readonly processId?: string | null | undefined }
}

/** The one that is played back, else the one that a facilitator has chosen, as long as it is there; else the first. @param processes in their order */
export function shownProcessOf<T extends { readonly id: string }>(
  processes: readonly T[],
  { playBack, room }: Situation,
): T | undefined {
  const find = (id: string | null | undefined) => processes.find((process) => process.id === id)
  return find(playBack?.processId) ?? find(room.processId) ?? processes[0]
}
