import { addAgreement } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import CataloguePart from './CataloguePart.tsx'
import { settled } from './settled.test-helper.ts'

const show = (at: string, options: TestOptions = {}) =>
  renderInWorkshop(<CataloguePart />, {
    prepare: prepareSample,
    role: 'facilitator',
    at: `/w/ws-test/4/${at}`,
    ...options,
  })
const foot = () => within(screen.getByRole('contentinfo'))

beforeEach(() => sessionStorage.clear())

describe('[D8] the way of a self-commitment', () => {
  const prepare: TestOptions['prepare'] = ({ board }) => {
    addRecord(board, 'catalogue', { id: 'svc-1', name: 'Auskunft' })
    addAgreement(board, 'svc-1', 'self_commitment', { id: 'agr-1' })
  }

  test('what the team stands behind is put forward and agreed by the team in one go', async () => {
    const { user, commands } = show('svc-1/agr-1', {
      prepare,
      answer: (type) => (type === 'propose-agreement' ? { ok: true, n: 1, missing: [] } : { ok: true }),
    })
    expect(foot().getByText(/Satz der Zusage/)).toBeTruthy()
    await user.click(foot().getByRole('button', { name: 'Team steht dahinter' }))
    await waitFor(() => expect(commands).toHaveLength(2))
    expect(commands).toEqual([
      { type: 'propose-agreement', values: { agreementId: 'agr-1' } },
      {
        type: 'record-approval',
        values: { agreementId: 'agr-1', n: 1, role: 'team', decision: 'approved', participantId: null },
      },
    ])
  })

  test('an agreement with management is only laid before it', async () => {
    const { user, commands, board } = await settled(() =>
      show('svc-1/agr-1', { prepare, answer: () => ({ ok: true, n: 1, missing: [] }) }),
    )
    act(() => void setFields(board, 'agreements', 'agr-1', { kind: 'sla' }))
    await user.click(foot().getByRole('button', { name: 'Zur Freigabe geben' }))
    await waitFor(() => expect(commands).toHaveLength(1))
  })

  test('the team sees what is missing and that the facilitator records it', () => {
    show('svc-1/agr-1', { prepare, role: 'team' })
    expect(foot().queryByRole('button')).toBeNull()
    expect(foot().getByText('Es fehlt noch:')).toBeTruthy()
    expect(screen.getByText('Fassungen und Entscheidungen hält die Moderation fest.')).toBeTruthy()
  })
})

describe('putting in force', () => {
  const approved: TestOptions['prepare'] = (test) => {
    prepareSample(test)
    patchRecord(test.proceedings, 'agreementVersions', 'agr-howto:1', { status: 'approved' })
  }

  test('a refusal names everything that is missing, and is read out', async () => {
    const missing = [
      { rule: 'AGR-d', what: 'owner', type: 'catalogue', id: 'svc-howto' },
      { rule: 'AGR-d', what: 'review-date', type: 'agreements', id: 'agr-howto' },
      { rule: 'AGR-d', what: 'owner', type: 'catalogue', id: 'svc-howto' },
    ]
    const { user } = show('svc-howto/agr-howto', {
      prepare: approved,
      answer: () => ({ ok: false, reason: 'incomplete', message: '', missing }),
    })
    await user.click(foot().getByRole('button', { name: 'In Kraft setzen' }))
    await waitFor(() => expect(foot().getByText('Das geht noch nicht. Es fehlt:')).toBeTruthy())
    expect(
      foot()
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['wer für die Leistung verantwortlich ist', 'die nächste Überprüfung'])
    expect(document.activeElement?.textContent).toContain('Das geht noch nicht')
  })

  test('once in force nothing stands at the foot, and the focus is not lost', async () => {
    const { user, proceedings } = show('svc-howto/agr-howto', { prepare: approved })
    await user.click(foot().getByRole('button', { name: 'In Kraft setzen' }))
    act(() => void patchRecord(proceedings, 'agreementVersions', 'agr-howto:1', { status: 'in_force' }))
    expect(screen.queryByRole('contentinfo')).toBeNull()
    await waitFor(() => expect(document.activeElement?.tagName).toBe('ARTICLE'))
  })
})

describe('[CAT-5] a change after sign-off', () => {
  test('says so and asks for a new version', async () => {
    const { board } = await settled(() => show('svc-howto/agr-howto'))
    expect(screen.queryByRole('contentinfo')).toBeNull()
    act(() => void setFields(board, 'targets', 'tgt-it-same', { shareTargetBp: 9000 }))
    expect(screen.getByText('Seit Fassung 1 geändert')).toBeTruthy()
    expect(foot().getByRole('button', { name: 'Neue Fassung vorlegen' })).toBeTruthy()
  })
})

describe('writing down a decision', () => {
  const proposed: TestOptions['prepare'] = (test) => {
    prepareSample(test)
    patchRecord(test.proceedings, 'agreementVersions', 'agr-incident:2', { status: 'proposed' })
  }
  const open = async () => {
    const view = show('svc-incident/agr-incident', { prepare: proposed })
    await view.user.click(foot().getByRole('button', { name: 'Entscheidung eintragen' }))
    return view
  }

  test('conditions need a sentence', async () => {
    const { user, commands } = await open()
    await user.click(screen.getByRole('radio', { name: 'mit Auflage' }))
    await user.click(screen.getByRole('button', { name: 'Eintragen' }))
    expect(commands).toEqual([])
    await user.type(screen.getByLabelText('Auflage oder Begründung'), 'Zunächst bis Jahresende.')
    await user.click(screen.getByRole('button', { name: 'Eintragen' }))
    await waitFor(() => expect(commands).toHaveLength(1))
    expect(commands[0]?.values).toMatchObject({
      role: 'management',
      decision: 'approved_with_conditions',
      conditions: 'Zunächst bis Jahresende.',
    })
    expect(document.activeElement?.textContent).toContain('Fassung')
  })

  test('what is typed stays when another decision arrives meanwhile', async () => {
    const { user, proceedings } = await open()
    await user.type(screen.getByLabelText(/Auflage oder Begründung/), 'Halbe Stelle')
    act(() =>
      putRecord(proceedings, 'approvals', {
        id: 'apv-x',
        ord: 'z',
        subjectType: 'agreement',
        subjectId: 'agr-incident',
        subjectVersion: 2,
        role: 'works_council',
        participantId: null,
        decision: 'informed',
        conditions: '',
        decidedAt: '2026-11-23T10:00:00Z',
      }),
    )
    expect(screen.getByText('Betriebsrat', { selector: 'span' })).toBeTruthy()
    const field = screen.getByLabelText<HTMLTextAreaElement>(/Auflage oder Begründung/)
    expect(field.value).toBe('Halbe Stelle')
    expect(document.activeElement).toBe(field)
  })
})
