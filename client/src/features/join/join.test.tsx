import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { findKnownWorkshop, forgetWorkshop, knownWorkshops, rememberWorkshop } from '../../app/devices.ts'
import { renderPage, stubServer } from '../../app/render-page.test-helper.tsx'
import { JoinByCodePage } from './JoinByCodePage.tsx'
import { JoinByLinkPage } from './JoinByLinkPage.tsx'

const secret = 'abcDEF_123-456'
const invitation = (role: string) => ({
  body: { role, workshopId: 'ws-1', title: 'IT-Servicedesk', facilitator: 'Mira Hoffmann' },
})
const inAs = (role: string) => ({
  body: {
    state: 'in',
    workshopId: 'ws-1',
    token: 'token',
    role,
    participantId: role === 'room' ? null : 'p-1',
  },
})

const openLink = () => renderPage('/j', <JoinByLinkPage />, `/j#${secret}`)
const openCode = (code = 'K7M4QT') =>
  renderPage('/c/:code?', <JoinByCodePage />, code === '' ? '/c' : `/c/${code}`)
const join = () => userEvent.click(screen.getByRole('button', { name: 'Beitreten' }))

beforeEach(() => {
  for (const { workshopId } of knownWorkshops()) forgetWorkshop(workshopId)
  localStorage.clear()
})

describe('joining by link', () => {
  test('[JOIN-1] two inputs that may stay empty, one press; the secret leaves the address', async () => {
    const sent = stubServer({ '/api/invitation': invitation('team'), '/api/join': inAs('team') })
    const { place, router } = openLink()
    expect(await screen.findByRole('heading', { name: 'IT-Servicedesk' })).toBeTruthy()
    expect(screen.getByText('Mira Hoffmann moderiert.')).toBeTruthy()
    expect(screen.getAllByRole('textbox')).toHaveLength(2)
    await join()
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(sent.at(-1)).toEqual({ address: '/api/join', body: { link: secret } })
    expect(findKnownWorkshop('ws-1')).toMatchObject({ token: 'token', role: 'team', title: 'IT-Servicedesk' })
    // Replaced, not pushed: going back must not show the secret again.
    expect(router.state.historyAction).toBe('REPLACE')
  })

  test('name and department are sent when given, and the name is offered next time', async () => {
    const sent = stubServer({ '/api/invitation': invitation('team'), '/api/join': inAs('team') })
    openLink()
    await userEvent.type(await screen.findByLabelText('Ihr Name'), ' Tom ')
    await userEvent.type(screen.getByLabelText('Ihr Bereich'), 'Versand')
    await join()
    expect(sent.at(-1)?.body).toEqual({ link: secret, name: 'Tom', department: 'Versand' })
    expect(localStorage.getItem('servicewerkstatt.name')).toBe('Tom')
  })

  test.each([
    ['room', '/w/ws-1/room'],
    ['observer', '/w/ws-1'],
  ])('a %s link asks for nothing', async (role, address) => {
    const sent = stubServer({ '/api/invitation': invitation(role), '/api/join': inAs(role) })
    const { place } = openLink()
    await waitFor(() => expect(place()).toBe(address))
    expect(sent.filter(({ address: asked }) => asked === '/api/join')).toHaveLength(1)
  })

  test('facilitators are asked for a name only', async () => {
    stubServer({ '/api/invitation': invitation('facilitator'), '/api/join': inAs('facilitator') })
    const { place } = openLink()
    await userEvent.click(await screen.findByRole('button', { name: 'Moderation übernehmen' }))
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
  })

  test('on a device that has a seat the same person goes on', async () => {
    stubServer({ '/api/invitation': invitation('team') })
    rememberWorkshop({
      workshopId: 'ws-1',
      title: 'alt',
      token: 'before',
      role: 'team',
      participantId: 'p-1',
      lastSeen: '2026-04-21T10:00:00Z',
    })
    const { place } = openLink()
    await userEvent.click(await screen.findByRole('link', { name: 'Weiter wie bisher' }))
    expect(place()).toBe('/w/ws-1')
    expect(findKnownWorkshop('ws-1')?.token).toBe('before')
  })

  test('[JOIN-4] an unknown link says what to do and offers no retry', async () => {
    stubServer({ '/api/invitation': { status: 404, body: { reason: 'unknown-link', message: '' } } })
    openLink()
    expect(
      await screen.findByRole('heading', { name: /Dieser Link gilt hier nicht. Bitte bei der Moderation/ }),
    ).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Noch einmal versuchen' })).toBeNull()
  })

  test('without a connection it can be tried again', async () => {
    stubServer({ '/api/invitation': [{ status: 502, body: null }, invitation('team')] })
    openLink()
    await userEvent.click(await screen.findByRole('button', { name: 'Noch einmal versuchen' }))
    expect(await screen.findByRole('heading', { name: 'IT-Servicedesk' })).toBeTruthy()
  })

  test('a link that lost its secret says so', () => {
    renderPage('/j', <JoinByLinkPage />, '/j')
    expect(screen.getByRole('heading', { name: /fehlt der Teil nach #/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Code eingeben' })).toBeTruthy()
  })
})

describe('joining by code', () => {
  test('[JOIN-2] the address takes the code in any writing', async () => {
    const sent = stubServer({ '/api/join': inAs('team') })
    const { place } = openCode('k7m-4qt')
    await join()
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(sent.at(-1)?.body).toEqual({ code: 'K7M4QT' })
  })

  test('scanning the same code again leads back to the same person', async () => {
    stubServer({ '/api/join': inAs('team') })
    openCode()
    await join()
    await waitFor(() => expect(findKnownWorkshop('ws-1')).not.toBeNull())
    openCode()
    expect(await screen.findByRole('link', { name: 'Weiter wie bisher' })).toBeTruthy()
  })

  test('[JOIN-4] a wrong code can be corrected, and nothing typed is lost', async () => {
    const wrong = { status: 404, body: { reason: 'wrong-code', message: '' } }
    const sent = stubServer({ '/api/join': [wrong, inAs('team')] })
    const { place } = openCode()
    await userEvent.type(screen.getByLabelText('Ihr Name'), 'Tom')
    await userEvent.type(screen.getByLabelText('Ihr Bereich'), 'Versand')
    await join()
    const field = await screen.findByLabelText('Code')
    expect(screen.getByText(/Dieser Code gilt hier nicht/)).toBeTruthy()
    await userEvent.clear(field)
    await userEvent.type(field, 'abc def')
    await userEvent.click(screen.getByRole('button', { name: 'Weiter' }))
    expect(place()).toBe('/c/ABCDEF')
    await join()
    expect(sent.at(-1)?.body).toEqual({ code: 'ABCDEF', name: 'Tom', department: 'Versand' })
  })

  test('an address with something else is a form with the reason', () => {
    openCode('K7M4Q0')
    expect(screen.getByText(/Der Code hat keine 0, O, 1, I oder L/)).toBeTruthy()
  })

  test('a passcode is asked for once needed, and asked again when wrong', async () => {
    const sent = stubServer({
      '/api/join': [
        { body: { state: 'passcode' } },
        { status: 403, body: { reason: 'wrong-passcode', message: '' } },
        inAs('team'),
      ],
    })
    const { place } = openCode()
    await userEvent.type(screen.getByLabelText('Ihr Name'), 'Tom')
    await join()
    await userEvent.type(await screen.findByLabelText('Kennwort'), 'falsch')
    await join()
    expect(await screen.findByText(/Dieses Kennwort stimmt nicht/)).toBeTruthy()
    await userEvent.clear(screen.getByLabelText('Kennwort'))
    await userEvent.type(screen.getByLabelText('Kennwort'), 'richtig')
    await join()
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(sent.at(-1)?.body).toEqual({ code: 'K7M4QT', name: 'Tom', passcode: 'richtig' })
  })

  test('who knocks waits and goes in when admitted', async () => {
    stubServer({
      '/api/join': { body: { state: 'knocking', workshopId: 'ws-1', token: 'token' } },
      '/api/workshops/ws-1/me': { body: { state: 'in', role: 'guest', participantId: 'p-3' } },
    })
    const { place } = openCode()
    await join()
    await waitFor(() => expect(place()).toBe('/w/ws-1'))
    expect(findKnownWorkshop('ws-1')).toMatchObject({ token: 'token', role: 'guest', participantId: 'p-3' })
  })

  test('who is not let in is told, and nothing is remembered', async () => {
    stubServer({
      '/api/join': { body: { state: 'knocking', workshopId: 'ws-1', token: 'token' } },
      '/api/workshops/ws-1/me': { status: 403, body: { reason: 'not-admitted', message: '' } },
    })
    openCode()
    await join()
    expect(
      await screen.findByRole('heading', { name: 'Die Moderation hat Sie nicht eingelassen.' }),
    ).toBeTruthy()
    expect(findKnownWorkshop('ws-1')).toBeNull()
  })

  test('closed doors and a lost connection stay on the form', async () => {
    stubServer({
      '/api/join': [
        { status: 403, body: { reason: 'doors-closed', message: '' } },
        { status: 502, body: null },
      ],
    })
    openCode()
    await join()
    expect(await screen.findByText(/Die Tür ist zu/)).toBeTruthy()
    await join()
    expect(await screen.findByText(/Der Server ist gerade nicht zu erreichen/)).toBeTruthy()
  })
})
