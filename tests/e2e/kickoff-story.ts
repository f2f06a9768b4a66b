/**
 * The whole "Auftakt" as PRODUCT tells it, stage by stage, with one who leads, three who take part (one of them on a phone), one without a device, and the
 * wall. Each stage does its own main thing. A scenario plays it to see that it works, the pictures are taken of the same evening.
 */
import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { openWorkshop, takeSeat } from './api.ts'
import { Leader, Member } from './kickoff-people.ts'
import type { ServerProcess } from './server-process.ts'
import { RoomScreen } from './voters.ts'

const PHONE = { width: 360, height: 740 }

const SERVICE = 'Wir halten Leute arbeitsfähig, auch am Freitag um vier.'
const SENTENCES = {
  jonas: ['Wir lösen IT-Störungen.', 'Wir richten Arbeitsplätze ein.'],
  aylin: ['Wir sind die eine Anlaufstelle für alles mit Strom.'],
  sofia: ['Wir nehmen dem Haus die Angst vor der Technik.'],
  kern: ['Wir hören zu, bevor wir etwas anfassen.'],
}
const LATE = 'Wir sind erreichbar, wenn es brennt.'
const GOALS = ['Am ersten Tag arbeitsfähig', 'Am selben Tag Bescheid', 'Weniger Wartezeit']
const [FIRST_GOAL = '', SECOND_GOAL = '', THIRD_GOAL = ''] = GOALS
const CONCERN = 'Das hängt am Hersteller.'
const THOUGHT = 'Wer ersetzt uns im Urlaub?'
const STEPS = ['Meldung annehmen', 'Ursache suchen', 'Störung beheben', 'Bescheid geben']
const GUESSES = ['Eine klare Ansage, wann es weitergeht.', 'Jemanden, der abends ans Telefon geht.']

/** Looks at what is on the screens now. */
export type Look = (
  name: string,
  screens: Readonly<Record<'room' | 'console' | 'laptop' | 'phone', Page>>,
) => Promise<void>

export async function playKickoff(browser: Browser, server: ServerProcess, look?: Look): Promise<void> {
  const { links } = await openWorkshop(server, { title: 'IT-Servicedesk', template: 'kickoff' })
  const [miraSeat, jonasSeat, aylinSeat] = [
    await takeSeat(server, links.facilitator, 'Mira Hoffmann'),
    await takeSeat(server, links.team, 'Jonas Weber'),
    await takeSeat(server, links.team, 'Aylin Demir'),
  ]
  const roomSeat = await takeSeat(server, links.room)
  const [mira, jonas, aylin, room] = await Promise.all([
    Leader.sitsDown(browser, server, miraSeat),
    Member.comes(browser, server, jonasSeat),
    Member.comes(browser, server, aylinSeat),
    RoomScreen.hangs(browser, server.url, roomSeat),
  ])
  const code = (await room.page.locator('.arrival-code').textContent()) ?? ''
  const sofia = await Member.joinsWith(browser, server, { code, name: 'Sofia Costa', viewport: PHONE })
  const team = [jonas, aylin, sofia]
  const everybody = [mira, ...team, room]
  const looks = async (name: string): Promise<void> =>
    look?.(name, { room: room.page, console: mira.page, laptop: jonas.page, phone: sofia.page })
  const stage = (name: string, body: () => Promise<void>) =>
    test.step(name, async () => {
      await body()
      await looks(name)
    })

  await stage('arriving: the wall shows the way in and how many are there', async () => {
    await mira.begins('Ankommen')
    await room.shows(code, /[34]\s*(von \d )?da/)
    await sofia.seesText('Was hier passiert')
  })

  await stage(
    'a sentence to begin with: cards appear on the wall as they are handed in, with names',
    async () => {
      await mira.movesOn('Ein Satz zum Anfang')
      await Promise.all(team.map((one) => one.isAsked('Wofür ruft man uns an? Ein Satz genügt.')))
      await jonas.handsInCards('Wenn der Drucker in der Warenannahme steht.')
      await sofia.handsInCards('Weil das Passwort weg ist.')
      await room.shows('Wenn der Drucker in der Warenannahme steht.', 'Jonas Weber', 'Sofia Costa')
      await aylin.seesText('Weil das Passwort weg ist.')
    },
  )

  await stage('what it is about: the task on the wall', async () => {
    await mira.movesOn('Worum es geht')
    await room.shows('Wir klären, was wir leisten, für wen, und wozu.')
  })

  await test.step('alone, without names: nobody sees a word, everybody sees the count and the time', async () => {
    await mira.movesOn('Leistung sammeln')
    await mira.startsTime(4)
    await room.shows(/^.*[34]:\d\d/)
    await mira.addsPersonInRoom('Frau Kern')
    await Promise.all([
      jonas.handsInCards(...SENTENCES.jonas),
      aylin.handsInCards(...SENTENCES.aylin),
      sofia.handsInCards(...SENTENCES.sofia),
      mira.writesFor('Frau Kern', SENTENCES.kern[0] ?? ''),
    ])
    await jonas.isReady()
    await aylin.parks(THOUGHT)
    await aylin.isReady()
    await sofia.types('Wir sind erreich')
    await room.shows(/5\s*Karten/, /3\s*von 4 fertig/)
    await mira.seesText(/3 von 4/)
    await looks('writing alone')
    const words = Object.values(SENTENCES).flat()
    await room.hides(...words, 'Wir sind erreich')
    for (const one of [mira, ...team]) {
      const own = one === mira ? [] : SENTENCES[one === jonas ? 'jonas' : one === aylin ? 'aylin' : 'sofia']
      const foreign = words.filter((text) => !own.includes(text))
      for (const text of foreign) await expect(one.page.getByText(text)).toHaveCount(0)
    }
  })

  await test.step('the reveal: all at once on the wall; what somebody is typing goes on under their fingers', async () => {
    await mira.reveals(5)
    await room.shows(...Object.values(SENTENCES).flat())
    await room.hides('Wir sind erreich', 'Jonas')
    await sofia.page.keyboard.type('bar, wenn es brennt.')
    await looks('revealed')
    await sofia.handsInLate()
    await room.shows(LATE)
    await aylin.seesText(LATE)
  })

  await stage('reading in silence, then the sentences become proposals', async () => {
    await mira.movesOn('Leistung sichten')
    await jonas.isAsked('Lest still. Welche Sätze treffen es?')
    await room.shows(LATE)
    await mira.takesAll('Vorschläge')
  })

  await stage('a stage more, made while it runs: cards are tapped into a group', async () => {
    await mira.addsStageAfter('Leistung sichten', {
      title: 'Sätze ordnen',
      task: 'Was gehört zusammen?',
      mode: 'Ordnen',
    })
    await mira.movesOn('Sätze ordnen')
    await aylin.isAsked('Was gehört zusammen?')
    await aylin.groups('Für Menschen da', SENTENCES.sofia[0] ?? '', SENTENCES.kern[0] ?? '', LATE)
    await room.shows('Für Menschen da', LATE)
    await sofia.seesText('Für Menschen da')
  })

  await stage('one wording together, and goals: the wall shows the one text', async () => {
    await mira.skips('Gruppen', 'Formulieren')
    await jonas.isAsked('Wir schreiben zusammen einen Satz.')
    await jonas.seesText(LATE)
    await jonas.writes('Unsere Leistung', SERVICE)
    await room.shows(SERVICE)
    for (const [index, goal] of [FIRST_GOAL, SECOND_GOAL].entries()) await aylin.addsGoal(index + 1, goal)
    await jonas.page.getByRole('button', { name: 'Ziel hinzufügen' }).click()
    await expect(jonas.page.locator('.cm-content').first()).toBeFocused()
    await jonas.page.keyboard.type('Weniger ')
  })

  await stage(
    'the stage changes in the middle of a word: it is written to its end, then voted on',
    async () => {
      await mira.movesOn('Ziel')
      await aylin.isAsked('Woran merken die anderen, dass es uns gibt?')
      await jonas.page.keyboard.type('Wartezeit')
      await jonas.presses('Mitgehen')
      await mira.seesText('3 von 3 gewählt')
      await jonas.isAsked('Woran merken die anderen, dass es uns gibt?')
      await mira.presses('Abstimmung öffnen')
      await room.shows(...GOALS, 'je Person')
      await jonas.votesFor(FIRST_GOAL, 2)
      await jonas.votesFor(THIRD_GOAL, 1)
      await aylin.votesFor(FIRST_GOAL, 1)
      await aylin.raisesConcern(SECOND_GOAL, CONCERN)
      await sofia.votesFor(SECOND_GOAL, 1)
      await Promise.all(team.map((one) => one.handsIn()))
      await room.shows(/3\s*von 4 abgegeben/)
      await room.hides('Ergebnis', CONCERN)
      await mira.votesForPerson('Frau Kern')
      await room.shows(/4\s*von 4 abgegeben/)
    },
  )

  await stage('the result for all in one step, and what is decided from it', async () => {
    await mira.closes('Abstimmung schließen')
    await room.shows('Ergebnis', FIRST_GOAL)
    await sofia.seesResult(FIRST_GOAL, 4)
    await mira.presses('Als Beschluss festhalten')
    await mira.presses('Beschließen', mira.page.getByRole('dialog'))
    await mira.seesText('Der Beschluss ist festgehalten.')
  })

  await stage('consent to the wording: only the distribution', async () => {
    await mira.movesOn('Zustimmung')
    await mira.presses('Zustimmung abfragen')
    await jonas.consents(5)
    await aylin.consents(4)
    await sofia.consents(2, 'Zu weit gefasst.')
    await mira.closes('Abfrage schließen')
    await room.shows('3 Antworten', 'Worüber müssten wir noch sprechen?')
  })

  await stage('the decision: the wording holds', async () => {
    await mira.movesOn('Beschluss')
    await room.shows('Gilt dieser Wortlaut für uns?')
    await mira.adoptsStatement()
    await room.shows(SERVICE)
  })

  await stage('the view of ourselves: sealed, only counted', async () => {
    await mira.movesOn('Selbstbild')
    await mira.presses('Selbstbild abfragen')
    for (const [index, one] of team.entries()) await one.seals(3 + (index % 2))
    await room.shows(/3\s*von 4 verschlossen/)
  })

  await stage('a break with a clock', async () => {
    await mira.movesOn('Pause')
    await mira.startsTime(10)
    await room.shows('Pause', /Danach: Rahmen des Ablaufs/)
  })

  await stage('the frame of the process: three questions', async () => {
    await mira.movesOn('Rahmen des Ablaufs')
    await jonas.presses('Ablauf beginnen')
    await jonas.writes('Auslöser', 'Jemand ruft an.')
    await jonas.writes('Ergebnis', 'Das Gerät läuft wieder.')
    await jonas.presses('Weiter zu den Schritten')
    await room.shows('Ablauf')
  })

  await stage('steps alone, revealed, and taken into the process', async () => {
    await mira.movesOn('Schritte sammeln')
    const [one = '', two = '', three = '', four = ''] = STEPS
    await Promise.all([jonas.handsInCards(one, two), aylin.handsInCards(three), sofia.handsInCards(four)])
    await room.hides(...STEPS)
    await mira.reveals(4)
    await room.shows(...STEPS)
    await mira.takesAll('Schritte')
  })

  await stage('the order of the steps', async () => {
    await mira.movesOn('Schritte ordnen')
    await aylin.putsInOrder(STEPS)
    await room.shows(...STEPS.slice(0, 2))
  })

  await stage('times in the table', async () => {
    await mira.movesOn('Zeiten eintragen')
    for (const step of STEPS) {
      await jonas.entersTime(step, 'Bearbeitung üblich', '15 min')
      await jonas.entersTime(step, 'Bearbeitung schlimmstenfalls', '1 h')
    }
    await room.shows('15')
  })

  await stage('a real case played back on the wall', async () => {
    await mira.movesOn('Durchspielen')
    await mira.playsBack(2)
    await room.shows('üblich')
    await jonas.seesText('Die Moderation spielt einen Fall durch')
    await mira.endsPlayBack()
  })

  await stage('guesses about the others, revealed', async () => {
    await mira.movesOn('Vermuten')
    await aylin.handsInCards(GUESSES[0] ?? '')
    await sofia.handsInCards(GUESSES[1] ?? '')
    await mira.reveals(2)
    await mira.movesOn('Vermutungen sichten')
    await room.shows(...GUESSES)
    await mira.takesAll('Vermutungen')
  })

  await stage('who asks whom: volunteers and dates', async () => {
    await mira.movesOn('Wer fragt wen')
    await room.shows(THOUGHT)
  })

  await stage('the close: the thought from the beginning gets somebody who takes care', async () => {
    await mira.movesOn('Abschluss')
    await mira.makesMeasureOf(THOUGHT, 'Aylin Demir')
    await room.shows('Was wir mitnehmen', FIRST_GOAL, THOUGHT, 'Aylin Demir')
  })

  await stage('the end: everything is in the files that they take along', async () => {
    await mira.movesOn('Ein Wort zum Schluss')
    await mira.finishes()
    await room.shows('Was wir mitnehmen')
    const json = await readFile(await mira.takesAlong('JSON'), 'utf8')
    const everything = [
      SERVICE,
      ...Object.values(SENTENCES).flat(),
      LATE,
      ...GOALS,
      CONCERN,
      THOUGHT,
      ...STEPS,
      ...GUESSES,
    ]
    for (const text of everything) expect(json).toContain(text)
  })

  for (const person of everybody) await person.leave()
}
