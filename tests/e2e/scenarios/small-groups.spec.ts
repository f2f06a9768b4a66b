/** Small groups: formed by one press, one common text each, somebody leaves, somebody comes late, then side by side (STMT-2). */
import { expect, test } from '@playwright/test'
import { command, type Seat, takeSeat } from '../api.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'
import { GroupWriter, openGroupWorkshop } from '../small-group-people.ts'

let server: ServerProcess
test.beforeEach(async () => {
  server = await ServerProcess.start()
})
test.afterEach(() => server.stop())

test('two groups write one text each, and lay them side by side', async ({ browser }) => {
  test.setTimeout(150_000)
  const { links } = await openGroupWorkshop(server)
  const mira = await takeSeat(server, links.facilitator, 'Mira')
  const seats: Seat[] = []
  for (const name of ['Jonas', 'Aylin', 'Tom']) seats.push(await takeSeat(server, links.team, name))
  const roomSeat = await takeSeat(server, links.room)
  await command(server, mira, 'set-doors', { doors: 'open' })
  await command(server, mira, 'add-person-in-room', { name: 'Herr Brandt' })
  await command(server, mira, 'go-to-stage', { stageId: 'groups' })
  const console_ = await openSeat(browser, server, mira, { rest: '/console' })
  const room = await openSeat(browser, server, roomSeat, {
    rest: '/room',
    viewport: { width: 1920, height: 1080 },
  })
  const people = await Promise.all(
    seats.map((seat, index) =>
      GroupWriter.sitsDown(browser, server, seat, index === 2 ? { width: 360, height: 740 } : undefined),
    ),
  )
  await expect(console_.getByText('2 Gruppen: 2 und 2 Personen')).toBeVisible()
  await console_.getByRole('button', { name: 'Gruppen bilden' }).click()
  const numbers: number[] = []
  for (const person of people) numbers.push(await person.findsGroup())

  // One group has two of the three devices, whatever chance says; people are moved until these are Jonas and Aylin.
  const [jonas, aylin, tom] = people as [GroupWriter, GroupWriter, GroupWriter]
  await test.step('people are moved by menu, and are told where they are', async () => {
    const move = async (name: string, no: number) => {
      await console_.getByRole('button', { name, exact: true }).click()
      await console_.getByRole('menuitem', { name: new RegExp(`^In Gruppe ${String(no)} `) }).click()
    }
    for (const [index, [name, no]] of (
      [
        ['Jonas', 1],
        ['Aylin', 1],
        ['Tom', 2],
      ] as const
    ).entries())
      if (numbers[index] !== no) await move(name, no)
    // Who has no device was dealt to the group with one device; Tom's is to be the larger one once Aylin has left.
    if (numbers.filter((no) => no === 1).length === 1) await move('Herr Brandt', 2)
    await jonas.isWith('Aylin')
    await expect.poll(() => tom.findsGroup()).toBe(2)
    await expect(room.locator('.room')).toContainText(/Gruppe 1.*Jonas.*Aylin.*Gruppe 2.*Tom/s)
  })

  await test.step('two write in one field at once; no other group sees it', async () => {
    await jonas.writes('Wir halten Leute')
    await aylin.reads('Wir halten Leute')
    await Promise.all([aylin.writes(' arbeitsfähig.'), tom.writes('Wir lösen Störungen.')])
    await jonas.reads('Wir halten Leute arbeitsfähig.')
    await tom.seesNothingOf('arbeitsfähig')
    await expect(room.locator('.room')).not.toContainText('arbeitsfähig')
  })

  await test.step('a reload keeps group and text; who leaves stays named; who comes late is in the smallest group', async () => {
    await jonas.page.reload()
    await jonas.reads('Wir halten Leute arbeitsfähig.')
    const [jonasSeat, aylinSeat] = seats as [(typeof seats)[number], (typeof seats)[number]]
    await command(server, aylinSeat, 'mark-presence', {
      participantId: aylinSeat.participantId,
      hasLeft: true,
    })
    await jonas.isWith('Aylin (gegangen)')
    expect(jonasSeat.participantId).not.toBe(aylinSeat.participantId)
    const late = await GroupWriter.sitsDown(browser, server, await takeSeat(server, links.team, 'Nina'))
    await late.isWith('Jonas')
    await late.reads('Wir halten Leute arbeitsfähig.')
  })

  await test.step('side by side: everybody marks unseen', async () => {
    await console_.getByRole('button', { name: 'Nebeneinander zeigen' }).click()
    await jonas.seesText('Wir lösen Störungen.')
    await expect(room.locator('.room')).toContainText(
      /Wir halten Leute arbeitsfähig\..*Wir lösen Störungen\./s,
    )
    await jonas.marks(2)
    await tom.marks(2)
    await expect(console_.locator('.small-group-controls')).toContainText('2 von 4 haben markiert')
    await expect(room.locator('.room')).not.toContainText('Trifft es: ')
  })
})
