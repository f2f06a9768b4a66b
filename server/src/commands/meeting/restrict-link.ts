import { hashPasscode } from '../../access/passcode.ts'
import type { LinkRow } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'

interface Known {
  readonly links: readonly LinkRow[]
  /** Undefined: stays as it is. */
  readonly passcodeHash: string | null | undefined
}

/** The passcode is hashed before the documents are held, because that is slow on purpose. */
export const restrictLink = handler<'restrict-link', Known>({
  prepare: async ({ passcode }, { storage }, { identity: { workshopId } }) => ({
    links: await storage.links(workshopId),
    passcodeHash: typeof passcode === 'string' ? await hashPasscode(passcode) : passcode,
  }),
  run: ({ kind, expiresAt }, run, { prepared: { links, passcodeHash } }) => {
    const link = links.findLast((row) => row.kind === kind && row.revokedAt === null)
    if (!link) return refused('not-found')
    run.write({
      write: 'link',
      link: {
        ...link,
        ...(expiresAt !== undefined && { expiresAt }),
        ...(passcodeHash !== undefined && { passcodeHash }),
      },
    })
    return { ok: true }
  },
})
