/** What was erased stays erased, also when the server dies between storing the reveal and scrubbing its files. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startChild } from './child-server.ts'
import { temporaryFolder } from './running-server.ts'
import { newCard, openWritingAt } from './writing-story.ts'

const DYING = fileURLToPath(new URL('dies-before-scrubbing.ts', import.meta.url))

async function filesOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('servicewerkstatt.sqlite'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1').catch(() => '')))
  expect(texts.join('').length, 'the database').toBeGreaterThan(0)
  return texts.join('')
}

test('[ANON-2] killed between reveal and scrubbing: the next start erases what authors left in the files', async () => {
  const dataDir = await temporaryFolder()
  const dying = await startChild(dataDir, {}, DYING)
  const { command, facilitator, join: joins, links } = await openWritingAt(dying.url, 'anonymous')
  const aylin = await joins(links['team'] ?? '', 'Aylin')
  const card = newCard('Wir sind erreichbar, wenn es brennt.', 'anonymous')
  await command(aylin, 'hand-in', card)
  const gone = new Promise((resolve) => dying.process.once('exit', (_code, signal) => resolve(signal)))
  // The connection breaks before an answer: the server is dead, and the reveal is stored.
  await command(facilitator, 'reveal-cards', { stageId: card.stageId }).catch(() => {})
  expect(await gone).toBe('SIGKILL')
  expect(await filesOf(dataDir), 'the draft of a person still lies in the log').toContain(card.draftId)

  const again = await startChild(dataDir)
  await expect.poll(async () => (await filesOf(dataDir)).includes(card.draftId)).toBe(false)
  // The reveal itself is not lost.
  expect(await filesOf(dataDir)).toContain('wenn es brennt')
  await again.kill()
})
