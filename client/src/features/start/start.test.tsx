import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { findKnownWorkshop, forgetWorkshop, knownWorkshops, rememberWorkshop } from '../../app/devices.ts'
import { renderPage, stubServer } from '../../app/render-page.test-helper.tsx'
import { StartPage } from './StartPage.tsx'

const links = {
  facilitator: 'http://server/j#facilitator-secret',
  team: 'http://server/j#team-secret',
  room: 'http://server/j#room-secret',
  observer: 'http://server/j#observer-secret',
}
const created = { status: 201, body: { id: 'ws-1', links } }
const entered = {
  body: { state: 'in', workshopId: 'ws-1', token: 'token', role: 'facilitator', participantId: 'p-1' },
}

const open = (language: 'de' | 'en' = 'de') => renderPage('/', <StartPage />, '/', language)
const createButton = () => screen.getByRole('button', { name: 'Werkstatt anlegen' })
const choose = (content: string, name = 'werkstatt.json') =>
  fireEvent.change(screen.getByLabelText('JSON-Datei öffnen', { selector: 'input' }), {
    target: { files: [new File([content], name, { type: 'application/json' })] },
  })

beforeEach(() => {
  for (const { workshopId } of knownWorkshops()) forgetWorkshop(workshopId)
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
})

describe('a new workshop', () => {
  test('is created with team and language, and this device takes the facilitator’s seat', async () => {
    const sent = stubServer({ '/api/workshops': created, '/api/join': entered })
    const { place } = open()
    await userEvent.type(screen.getByLabelText('Um welches Team geht es?'), 'IT-Servicedesk')
    await userEvent.type(screen.getByLabelText(/^Ihr Name/), 'Mira')
    await userEvent.click(createButton())
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(sent[0]?.body).toMatchObject({ title: 'IT-Servicedesk', locale: 'de', template: 'kickoff' })
    expect(sent[1]?.body).toEqual({ link: 'facilitator-secret', name: 'Mira' })
    expect(findKnownWorkshop('ws-1')).toMatchObject({ role: 'facilitator', title: 'IT-Servicedesk' })
  })

  test('asks for the team before anything is sent', async () => {
    const sent = stubServer({})
    open()
    await userEvent.click(createButton())
    expect(screen.getByText('Wie heißt das Team? Ein Wort genügt.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Um welches Team geht es?'))
    expect(sent).toEqual([])
  })

  test('a sample needs no name and speaks the language of the content', async () => {
    const sent = stubServer({ '/api/workshops': created, '/api/join': entered })
    const { place } = open('en')
    await userEvent.click(screen.getByRole('radio', { name: /IT service desk/ }))
    await userEvent.selectOptions(screen.getByLabelText('Language of the content'), 'Deutsch')
    await userEvent.click(screen.getByRole('button', { name: 'Open sample' }))
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(sent[0]?.body).toMatchObject({ template: 'it-servicedesk', locale: 'de' })
    expect(sent[0]?.body).not.toHaveProperty('title')
  })

  test('a server with a passcode asks for it when it matters', async () => {
    const refused = { status: 403, body: { reason: 'wrong-create-passcode', message: '' } }
    const sent = stubServer({ '/api/workshops': [refused, refused, created], '/api/join': entered })
    const { place } = open()
    await userEvent.type(screen.getByLabelText('Um welches Team geht es?'), 'Team')
    await userEvent.click(createButton())
    const field = await screen.findByLabelText('Kennwort für neue Werkstätten')
    await userEvent.type(field, 'falsch')
    await userEvent.click(createButton())
    expect(await screen.findByText(/Dieses Kennwort stimmt nicht/)).toBeTruthy()
    await userEvent.clear(field)
    await userEvent.type(field, 'richtig')
    await userEvent.click(createButton())
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(sent[2]?.body).toMatchObject({ passcode: 'richtig' })
  })

  test('when the connection breaks in between, the facilitator’s link is not lost', async () => {
    stubServer({ '/api/workshops': created, '/api/join': { status: 502, body: null } })
    open()
    await userEvent.type(screen.getByLabelText('Um welches Team geht es?'), 'Team')
    await userEvent.click(createButton())
    expect(await screen.findByRole('link', { name: links.facilitator })).toHaveProperty(
      'href',
      links.facilitator,
    )
  })

  test('without a connection everything typed stays', async () => {
    stubServer({ '/api/workshops': { status: 503, body: null } })
    open()
    await userEvent.type(screen.getByLabelText('Um welches Team geht es?'), 'Team')
    await userEvent.click(createButton())
    expect(await screen.findByText(/Der Server ist gerade nicht zu erreichen/)).toBeTruthy()
    expect(screen.getByLabelText('Um welches Team geht es?')).toHaveProperty('value', 'Team')
  })
})

describe('a file brought along', () => {
  test('is sent as it is', async () => {
    const sent = stubServer({ '/api/workshops': created, '/api/join': entered })
    const { place } = open()
    choose('{"format": "servicewerkstatt", "formatVersion": 1, "workshop": {"title": "Ä😀"}}')
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(sent[0]?.body).toEqual({
      import: { format: 'servicewerkstatt', formatVersion: 1, workshop: { title: 'Ä😀' } },
    })
  })

  test('broken JSON is refused here, with line and column', async () => {
    const sent = stubServer({})
    open()
    choose('{\n  "format": servicewerkstatt\n}')
    expect(await screen.findByText(/Zeile 2, Spalte 13 passt nicht/)).toBeTruthy()
    expect(sent).toEqual([])
  })

  test('what the server finds is told with place and reason', async () => {
    const refusal = {
      status: 422,
      body: {
        reason: 'invalid-import',
        message: 'm',
        problem: 'invalid-value',
        path: 'cards.c-1.text',
        detail: 'expected string',
      },
    }
    stubServer({ '/api/workshops': refusal })
    const { place } = open()
    choose('{"format": "servicewerkstatt"}')
    expect(
      await screen.findByText('Diese Datei lässt sich nicht öffnen. Es wurde nichts angelegt.'),
    ).toBeTruthy()
    expect(screen.getByText('An dieser Stelle steht etwas, das nicht passt.')).toBeTruthy()
    expect(screen.getByText(/Stelle: cards\.c-1\.text/)).toBeTruthy()
    expect(place()).toBe('/')
  })
})

describe('joining from the start page', () => {
  const enter = async (text: string) => {
    await userEvent.click(screen.getByLabelText('Code'))
    await userEvent.paste(text)
    await userEvent.click(screen.getByRole('button', { name: 'Beitreten' }))
  }

  test('[JOIN-2] takes a code in any writing', async () => {
    const { place } = open()
    await enter(' k7m – 4qt')
    expect(place()).toBe('/c/K7M4QT')
  })

  test('[JOIN-2] takes a whole link', async () => {
    const { place } = open()
    await enter('http://192.168.0.7:4700/j#abcDEF_123-456')
    expect(place()).toBe('/j#abcDEF_123-456')
  })

  test('says what is wrong with a code', async () => {
    const { place } = open()
    await enter('K7M')
    expect(screen.getByText('Da fehlt noch etwas: Der Code hat sechs Zeichen.')).toBeTruthy()
    expect(place()).toBe('/')
  })
})

describe('on this device', () => {
  const seat = {
    workshopId: 'ws-7',
    title: 'Monatsabschluss',
    token: 't',
    role: 'team',
    participantId: 'p-1',
    lastSeen: '2026-04-21T10:00:00Z',
  } as const

  test('lists workshops to go back to; forgetting can be undone', async () => {
    rememberWorkshop(seat)
    open()
    expect(screen.getByRole('link', { name: 'Monatsabschluss' }).getAttribute('href')).toBe('/w/ws-7')
    expect(screen.getByText('Team, zuletzt am 21. April 2026')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /auf diesem Gerät vergessen/ }))
    expect(screen.queryByRole('link', { name: 'Monatsabschluss' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(screen.getByRole('link', { name: 'Monatsabschluss' })).toBeTruthy()
  })

  test('is silent while there is nothing', () => {
    open()
    expect(screen.queryByText('Auf diesem Gerät')).toBeNull()
  })
})

test('the language switch changes the page, its lang and what is remembered', async () => {
  open()
  await userEvent.click(screen.getByRole('button', { name: /English/ }))
  expect(await screen.findByRole('heading', { level: 1, name: /Say together what we deliver/ })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
  expect(localStorage.getItem('servicewerkstatt.language')).toBe('en')
})
