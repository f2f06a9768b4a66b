import { processWordsDe } from '@servicewerkstatt/shared/locale/process-words.ts'
import { describe, expect, test, vi } from 'vitest'
import { arrange, type Parts } from './arrange.ts'
import { type ArrangeAnswer, type ArrangeQuestion, Arrangements } from './arrangements.ts'

const model = (name: string): Parts => ({
  lanes: [],
  edges: [],
  nodes: [
    {
      id: 'n1',
      processId: 'p',
      type: 'task',
      laneId: null,
      name,
      pos: null,
    } as unknown as Parts['nodes'][number],
  ],
})
const german = (parts: Parts): ArrangeQuestion => ({ model: parts, language: 'de' })

/** Answers when it is told to, with copies, as a worker does. */
function setUp() {
  const asked: Parts[] = []
  const open: ((answer: ArrangeAnswer) => void)[] = []
  const arrangements = new Arrangements((question) => {
    asked.push(question.model)
    return new Promise((resolve) => open.push(resolve))
  })
  const answer = async () => {
    const { layout, rows } = structuredClone(arrange(asked.at(-1) ?? model(''), processWordsDe))
    open.shift()?.({ layout, rows })
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve()
  }
  return { arrangements, asked, answer }
}

describe('arrangements of large processes', () => {
  test('of what changes meanwhile only the latest is asked for, and the last answer stays until then', async () => {
    const { arrangements, asked, answer } = setUp()
    const [a, b, c] = [model('A'), model('B'), model('C')]
    arrangements.want('p', german(a))
    arrangements.want('p', german(b))
    arrangements.want('p', german(c))
    expect(arrangements.known('p', 'de')).toBeNull()
    await answer()
    expect([arrangements.known('p', 'de')?.model, asked]).toEqual([a, [a, c]])
    await answer()
    expect([arrangements.known('p', 'de')?.model, asked]).toEqual([c, [a, c]])
  })

  test('what is taken back while it is laid out is laid out as it was', async () => {
    const { arrangements, asked, answer } = setUp()
    const [before, after] = [model('A'), model('B')]
    arrangements.keep('p', 'de', arrange(before, processWordsDe))
    arrangements.want('p', german(after))
    arrangements.want('p', german({ ...before, nodes: [...before.nodes] }))
    await answer()
    await answer()
    expect(arrangements.known('p', 'de')?.model.nodes).toEqual(before.nodes)
    expect(asked).toHaveLength(2)
  })

  test('what somebody waits for comes before what is prepared', async () => {
    const { arrangements, asked, answer } = setUp()
    const [a, b, c] = [model('A'), model('B'), model('C')]
    arrangements.want('p', german(a), false)
    arrangements.want('q', german(b), false)
    arrangements.want('r', german(c))
    await answer()
    expect(asked).toEqual([a, c])
  })

  test('an answer speaks of the records of the page, not of copies', async () => {
    const { arrangements, answer } = setUp()
    const parts = model('A')
    let told = 0
    arrangements.subscribe(() => (told += 1))
    arrangements.want('p', german(parts))
    await answer()
    expect(arrangements.known('p', 'de')?.layout.nodes[0]?.node).toBe(parts.nodes[0])
    expect(told).toBe(1)
  })

  test('after what others changed it rests, at most 400 ms; what this person does is not made to wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    try {
      const { arrangements, asked, answer } = setUp()
      const [a, b, c, d] = [model('A'), model('B'), model('C'), model('D')]
      arrangements.want('p', german(a), false)
      vi.advanceTimersByTime(1000)
      await answer()
      arrangements.want('p', german(b), false)
      await vi.advanceTimersByTimeAsync(399)
      expect(asked).toEqual([a])
      await vi.advanceTimersByTimeAsync(1)
      expect(asked).toEqual([a, b])
      vi.advanceTimersByTime(1000)
      await answer()
      arrangements.want('p', german(c), false)
      await vi.advanceTimersByTimeAsync(10)
      expect(asked).toEqual([a, b])
      arrangements.want('p', german(d))
      await vi.advanceTimersByTimeAsync(0)
      expect(asked).toEqual([a, b, d])
    } finally {
      vi.useRealTimers()
    }
  })

  test('what is known is not asked again; another language and another process are', async () => {
    const { arrangements, asked, answer } = setUp()
    const parts = model('A')
    arrangements.keep('p', 'de', arrange(parts, processWordsDe))
    arrangements.want('p', german(parts))
    arrangements.want('p', german({ lanes: [], edges: [], nodes: [...parts.nodes] }))
    expect(asked).toEqual([])
    arrangements.want('p', { model: parts, language: 'en' })
    await answer()
    arrangements.want('q', german(parts))
    await vi.waitFor(() => expect(asked).toEqual([parts, parts]))
  })
})
