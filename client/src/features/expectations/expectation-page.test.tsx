import { addInner, addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { allExpectations, fillWorkshop, recordOf, renderPart } from './expectations.test-helper.tsx'

const box = (name: string | RegExp) => screen.getByRole('region', { name })
const answers = (part: Parameters<typeof recordOf>[0], id = 'exp-oncall') =>
  Object.values(recordOf(part, id).whys).map((why) => why.answer)

test('reasons are asked one rung at a time, and asking may stop', async () => {
  const part = renderPart('/e/exp-oncall')
  const { user } = part
  await user.type(
    screen.getByLabelText('Wofür brauchen Sie das bis dann?'),
    'Weil um 5 Uhr die Schicht beginnt.{Enter}',
  )
  await user.type(screen.getByLabelText('Und wofür ist das wichtig?'), 'Weil die Spedition abholt.{Enter}')
  expect(answers(part).toSorted()).toEqual([
    'Weil die Spedition abholt.',
    'Weil um 5 Uhr die Schicht beginnt.',
  ])
  expect(recordOf(part, 'exp-oncall').status).toBe('understood')
  expect(Object.values(recordOf(part, 'exp-oncall').whys).map((why) => why.askedBy)).toEqual(['team', 'team'])
  await user.click(screen.getByRole('button', { name: 'Genug gefragt' }))
  expect(screen.queryByLabelText('Was hängt daran?')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Weiter nachfragen' }))
})

test('rungs change their order and go, and come back with undo', async () => {
  const part = renderPart('/e/exp-oncall', {
    prepare(workshop) {
      fillWorkshop(workshop)
      for (const answer of ['eins', 'zwei'])
        addInner(workshop.board, 'expectations', 'exp-oncall', 'whys', { answer })
    },
  })
  const { user } = part
  const rungs = () => screen.getAllByRole('textbox', { name: /^Sprosse/ }).map((rung) => rung.textContent)
  await user.click(screen.getByRole('button', { name: 'Sprosse 2 ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Nach oben' }))
  expect(rungs()).toEqual(['zwei', 'eins'])
  await user.click(screen.getByRole('button', { name: 'Sprosse 1 ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Sprosse entfernen' }))
  expect(rungs()).toEqual(['eins'])
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(rungs()).toEqual(['zwei', 'eins'])
})

test('after five rungs nothing more is asked but the underlying need', () => {
  renderPart('/e/exp-oncall', {
    prepare(workshop) {
      fillWorkshop(workshop)
      for (let rung = 1; rung <= 5; rung += 1) {
        addInner(workshop.board, 'expectations', 'exp-oncall', 'whys', { answer: `Grund ${String(rung)}` })
      }
    },
  })
  expect(screen.queryByRole('button', { name: 'Weiter nachfragen' })).toBeNull()
  expect(screen.getByText(/Fünf Sprossen reichen meist/)).toBeTruthy()
})

test('the limit and the share are asked with what fits them; 6 of 6 is measurable', async () => {
  const part = renderPart('/e/exp-oncall', {
    prepare(workshop) {
      fillWorkshop(workshop)
      addRecord(workshop.board, 'requirements', {
        id: 'req-1',
        expectationId: 'exp-oncall',
        measure: 'Zeit bis zum Rückruf',
        startEvent: 'Anruf',
        stopEvent: 'Rückruf',
        dataSource: 'Protokoll',
        operator: 'lte',
        clock: 'elapsed',
      })
    },
  })
  const { user } = part
  const measure = box('Messbarkeit 4 von 6')
  expect(within(measure).getByText('Nächste Frage: Wo liegt die Grenze?')).toBeTruthy()
  await user.click(within(measure).getByRole('button', { name: 'Weiter' }))
  await user.selectOptions(screen.getByLabelText('Was für eine Grenze?'), 'Zeit, die höchstens vergeht')
  await user.type(screen.getByLabelText('Zahl'), '30{Enter}')
  expect(
    within(measure).getByRole('button', { name: 'Grenze ändern: höchstens 30\u00a0Minuten' }),
  ).toBeTruthy()
  await user.click(within(measure).getByRole('button', { name: 'Weiter' }))
  await user.type(screen.getByLabelText('In wie vielen von 100 Fällen?'), '90{Enter}')
  await user.click(within(measure).getByRole('button', { name: 'Fertig' }))
  expect(box('Messbarkeit 6 von 6')).toBeTruthy()
  expect(screen.getByText('vollständig messbar')).toBeTruthy()
  expect(recordOf(part, 'exp-oncall').status).toBe('measurable')
})

test('the first question makes the measurable form; a kind without a number asks for none', async () => {
  const part = renderPart('/e/exp-oncall')
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Messbar machen' }))
  expect(screen.getByText('Frage 1 von 6')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Grenze beantworten: offen' }))
  await user.selectOptions(screen.getByLabelText('Was für eine Grenze?'), 'am selben Arbeitstag')
  expect(screen.queryByLabelText('Zahl')).toBeNull()
  expect(box('Messbarkeit 1 von 6')).toBeTruthy()
  const forms = part.workshop.documents.get()?.indexes.board.all('requirements')
  expect(forms).toMatchObject([{ expectationId: 'exp-oncall', metricKind: 'same_day', threshold: null }])
})

test('deliberately without a number asks for its reason', async () => {
  const part = renderPart('/e/exp-oncall')
  await part.user.click(screen.getByRole('button', { name: 'Bewusst ohne Zahl' }))
  expect(screen.getByText('Es fehlt noch der Grund.')).toBeTruthy()
  expect(box('Bewusst ohne Zahl')).toBeTruthy()
  await part.user.click(screen.getByRole('button', { name: 'Doch messbar machen' }))
  expect(box('Messbarkeit 0 von 6')).toBeTruthy()
})

test('a verdict is given with who, when and why; what was seen stands beside it', async () => {
  const part = renderPart('/e/exp-oncall', {
    prepare(workshop) {
      fillWorkshop(workshop)
      const visit = addRecord(workshop.board, 'shadowings', {
        hostDepartmentId: 'dep-prod',
        date: '2026-04-08',
      })
      if (visit.ok) {
        addInner(workshop.board, 'shadowings', visit.id, 'findings', {
          observation: 'Nachts läuft keine Schicht.',
          expectationIds: { 'exp-oncall': true },
        })
      }
    },
  })
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Ergebnis festhalten' }))
  expect(within(box('Ergebnis')).getByText('Nachts läuft keine Schicht.')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'geändert' }))
  expect(screen.getByText('Wer gefragt hat, will wissen, warum.')).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('Wer hat entschieden?'), 'Team und Moderation')
  expect(recordOf(part, 'exp-oncall').verdict).toMatchObject({
    kind: 'changed',
    by: 'both',
    withdrawnByAsker: false,
  })
  await user.click(within(box('Ergebnis')).getByRole('button', { name: 'Fertig' }))
  expect(within(box('Ergebnis')).getByText('geändert')).toBeTruthy()
  expect(document.activeElement).toBe(within(box('Ergebnis')).getByRole('button', { name: 'Ändern' }))

  await user.click(within(box('Ergebnis')).getByRole('button', { name: 'Ändern' }))
  await user.click(screen.getByRole('radio', { name: 'entfällt' }))
  await user.click(screen.getByRole('checkbox', { name: /selbst zurückgenommen/ }))
  expect(recordOf(part, 'exp-oncall').verdict).toMatchObject({ kind: 'dropped', withdrawnByAsker: true })
  await user.selectOptions(screen.getByLabelText('Stand'), 'zurückgestellt')
  expect(recordOf(part, 'exp-oncall').status).toBe('parked')
})

test('a guess is matched with what was really said', async () => {
  const part = renderPart('/e/exp-guess')
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Passende Erwartung suchen …' }))
  const options = within(screen.getByRole('dialog'))
  expect(options.queryByText('Wissen, wann es fertig ist')).toBeNull()
  await user.type(screen.getByLabelText('Suchen'), 'formular{Enter}')
  expect(recordOf(part, 'exp-guess').matchesId).toBe('exp-form')
  expect(screen.getByRole('link', { name: 'Ein Formular statt vier' })).toBeTruthy()
})

test('duplicates are joined, and all senders stay listed', async () => {
  const part = renderPart('/e/exp-oncall')
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Diese Erwartung' }))
  await user.click(screen.getByRole('menuitem', { name: 'Mit gleicher Erwartung zusammenlegen …' }))
  await user.click(await screen.findByRole('button', { name: /^Ein Formular statt vier/ }))
  expect(Object.keys(recordOf(part, 'exp-oncall').senderIds ?? {}).toSorted()).toEqual(['dep-hr', 'dep-prod'])
  expect(allExpectations(part).map(({ id }) => id)).not.toContain('exp-form')
  expect(screen.getByText('Das brauchen auch:')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(allExpectations(part).map(({ id }) => id)).toContain('exp-form')
})

test('undo in the toast does not undo something else', async () => {
  const part = renderPart('/e/exp-oncall')
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Diese Erwartung' }))
  await user.click(screen.getByRole('menuitem', { name: 'Mit gleicher Erwartung zusammenlegen …' }))
  await user.click(await screen.findByRole('button', { name: /^Ein Formular statt vier/ }))
  act(() => {
    setFields(part.board, 'expectations', 'exp-oncall', { importance: 5 })
  })
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(recordOf(part, 'exp-oncall').importance).toBe(5)
  expect(await screen.findByText(/Inzwischen ist mehr passiert/)).toBeTruthy()
})

test('the two questions of Kano give a category only together', async () => {
  const part = renderPart('/e/exp-oncall')
  const { user } = part
  await user.selectOptions(screen.getByLabelText('Wenn es so ist: Wie ist das für Sie?'), 'setze ich voraus')
  expect(recordOf(part, 'exp-oncall').kano).toBeNull()
  await user.selectOptions(screen.getByLabelText('Und wenn es nicht so ist?'), 'stört mich')
  expect(recordOf(part, 'exp-oncall')).toMatchObject({
    kano: 'must_be',
    kanoAnswers: { functional: 'expect', dysfunctional: 'dislike' },
  })
})

test('the strip shows gaps in words and leads to where they are filled', async () => {
  const { user } = renderPart('/e/exp-oncall')
  const strip = screen.getByRole('navigation', { name: 'Herkunft und Wirkung' })
  for (const text of [
    'noch keine Stimme',
    'noch keine messbare Form',
    'noch keine Zusage',
    'noch keine Zahlen',
  ]) {
    expect(within(strip).getByText(text)).toBeTruthy()
  }
  await user.click(within(strip).getByRole('button', { name: /Messbare Form/ }))
  await waitFor(() => expect(document.activeElement?.closest('section')).toBe(box('Messbarkeit 0 von 6')))
})

test('what is missing is named and leads to its place', async () => {
  const { user } = renderPart('/e/exp-oncall')
  const missing = box('Es fehlt noch')
  expect(
    within(missing)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Wofür?', 'was sonst passiert', 'Herkunft der Frist', 'Wichtigkeit', 'messbare Form', 'Zusage'])
  await user.click(within(missing).getByRole('button', { name: 'Wofür?' }))
  expect(document.activeElement).toBe(screen.getByLabelText('Wofür brauchen Sie das bis dann?'))
})

test('an observation made on the spot is put down with consent and linked', async () => {
  const part = renderPart('/e/exp-oncall')
  const { user } = part
  await user.click(within(box('Beobachtungen')).getByRole('button', { name: 'Beobachtung' }))
  await user.type(screen.getByLabelText('Was habt ihr gesehen?'), 'Nachts ist niemand da.')
  await user.click(screen.getByRole('button', { name: 'Ablegen' }))
  expect(screen.getByText('Es braucht die Beobachtung und das Einverständnis.')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: /einverstanden/ }))
  await user.click(screen.getByRole('button', { name: 'Ablegen' }))
  expect(within(box('Beobachtungen')).getByText('Nachts ist niemand da.')).toBeTruthy()
  const [visit] = part.workshop.documents.get()?.indexes.board.all('shadowings') ?? []
  expect(visit).toMatchObject({ consent: true, visitorId: 'p-me', mode: 'work_along' })
})

test('an expectation that is gone says so and leads back', () => {
  renderPart('/e/exp-unheard-of')
  expect(screen.getByRole('heading', { name: 'Diese Erwartung gibt es nicht mehr.' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Alle Erwartungen' })).toBeTruthy()
})

test('who may not write reads everything and changes nothing', () => {
  renderPart('/e/exp-oncall', { role: 'guest' })
  expect(screen.getByRole('group', { name: /Die Erwartung in den Worten/ }).textContent).toBe(
    'Rufbereitschaft rund um die Uhr',
  )
  for (const name of [
    'Messbar machen',
    'Ergebnis festhalten',
    'Stimme aufnehmen',
    'Diese Erwartung',
    'Beobachtung',
  ]) {
    expect(screen.queryByRole('button', { name })).toBeNull()
  }
})

test('opening a card leads to its page, and back to the view and the card it came from', async () => {
  const { user } = renderPart('/groups')
  await user.click(screen.getByRole('link', { name: 'Ein Formular statt vier' }))
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { level: 1, name: 'Erwartung von Personal' }),
  )
  await user.click(screen.getByRole('link', { name: 'Alle Erwartungen' }))
  expect(screen.getByRole('tab', { name: 'Nach Gruppen' }).getAttribute('aria-selected')).toBe('true')
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Ein Formular statt vier' }))
})
