/** Another one changes the process: how long until the page of a promise says that its check is outdated (FEAS-7). */
import type { Page } from '@playwright/test'
import { sample } from '@servicewerkstatt/shared/testing/samples.ts'
import type * as Y from 'yjs'
import { command, openWorkshop, takeSeat } from '../../e2e/api.ts'
import { percentile } from './measure.ts'
import { enter, type Stage } from './stage.ts'
import { comeIn, leave } from './workshop.ts'

export interface Outdating {
  readonly rounds: number
  /** From the change on the wire to the words on the other one's screen. */
  readonly saidP50Ms: number
  readonly saidWorstMs: number
}

const ROUNDS = 20
const [SERVICE, AGREEMENT, STEP] = ['svc-incident', 'agr-incident', 'n-second']

/** The sample as it is before anything was laid before management. */
function beforeProposal(): object {
  const file = sample('it-servicedesk.de') as { agreements: Record<string, object> }
  const agreements = {
    ...file.agreements,
    [AGREEMENT]: { ...file.agreements[AGREEMENT], status: 'draft' },
  }
  return { ...file, agreements, agreementVersions: {} }
}

/** Proposed with its check, then a waiting time goes to and fro: outdated, up to date, outdated … */
export async function outdating(stage: Stage): Promise<Outdating> {
  const { id, links } = await openWorkshop(stage.server, { import: beforeProposal() })
  const facilitator = await takeSeat(stage.server, links.facilitator, 'Mira')
  await command(stage.server, facilitator, 'propose-agreement', { agreementId: AGREEMENT })
  const guest = await comeIn(stage.server, links.team, 'Ole')
  const page = await enter(stage, links.facilitator, `/w/${id}/4/${SERVICE}/${AGREEMENT}`)
  await page.locator('.stored-check').first().waitFor()
  await watch(page)
  const step = guest.doc.getMap<Y.Map<unknown>>('nodes').get(STEP)
  const usual = step?.get('waitTime') as { readonly o: number; readonly m: number; readonly p: number }
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const sentAt = Date.now()
    step?.set('waitTime', { ...usual, m: usual.m + round + 1 })
    const saidAt = await page.waitForFunction(() => (window as unknown as Watch).saidAt)
    took.push(Number(await saidAt.jsonValue()) - sentAt)
    step?.set('waitTime', usual)
    await page.waitForFunction(() => (window as unknown as Watch).saidAt === null)
  }
  leave(guest)
  await page.context().close()
  return { rounds: ROUNDS, saidP50Ms: percentile(took, 0.5), saidWorstMs: Math.max(...took) }
}

interface Watch {
  /** When the frame was drawn that said it; null while the check is up to date. */
  saidAt: number | null
}

const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = window as unknown as Watch
    seen.saidAt = null
    const look = () => {
      const isSaid = document.querySelector('.stored-check .state') !== null
      if (!isSaid) seen.saidAt = null
      else seen.saidAt ??= Date.now()
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
