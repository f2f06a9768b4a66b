/**
 * Who caused a transaction. Undo follows `participant` only; what the server carries out and what arrives over the wire has
 * origins of its own. An origin object belongs to one open document, so that two tabs never undo each other's work.
 */
export interface Origins {
  readonly participant: { readonly kind: 'participant' }
  readonly server: { readonly kind: 'server' }
}

export const createOrigins = (): Origins => ({
  participant: { kind: 'participant' },
  server: { kind: 'server' },
})
