import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { describe, expect, test } from 'vitest'
import type { Answer, Question } from './messages.ts'
import { keyOf, PromiseChecks, type Reckoner } from './promise-checks.ts'

/** Answers when it is told to, in the order it was asked. */
class Patient implements Reckoner {
  readonly asked: Question[] = []
  readonly #open: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = []

  ask(question: Question): Promise<Answer> {
    this.asked.push(question)
    return new Promise((resolve, reject) => this.#open.push({ resolve, reject }))
  }
  async answers(answer: Answer): Promise<void> {
    this.#open.shift()?.resolve(answer)
    await Promise.resolve()
    await Promise.resolve()
  }
  async fails(): Promise<void> {
    this.#open.shift()?.reject(new Error('no worker'))
    await Promise.resolve()
    await Promise.resolve()
  }
}

const inputs = (fromNodeId: string) => ({ target: { fromNodeId } }) as unknown as PromiseInputs
const check = (name: string): Question => ({ ask: 'check', inputs: inputs(name) })
const levers = (name: string): Question => ({ ask: 'levers', inputs: inputs(name), nowBp: 1 })
function setUp() {
  const reckoner = new Patient()
  const checks = new PromiseChecks(reckoner)
  const want = (question: Question) => checks.want(question, keyOf(question))
  return { reckoner, checks, want }
}

describe('checks of promises', () => {
  test('one question at a time; an answer is kept and told', async () => {
    const { reckoner, checks, want } = setUp()
    let told = 0
    checks.subscribe(() => (told += 1))
    want(check('a'))
    want(check('b'))
    expect(reckoner.asked).toEqual([check('a')])
    await reckoner.answers(null)
    expect([checks.known(keyOf(check('a'))), told]).toEqual([null, 1])
    expect(reckoner.asked).toEqual([check('a'), check('b')])
  })

  test('the same question is asked once, now and later', async () => {
    const { reckoner, want } = setUp()
    want(check('a'))
    want(check('b'))
    want(check('b'))
    await reckoner.answers(null)
    await reckoner.answers(null)
    want(check('b'))
    expect(reckoner.asked).toEqual([check('a'), check('b')])
  })

  test('what nobody waits for any more is not asked; what somebody still wants is', async () => {
    const { reckoner, want } = setUp()
    want(check('a'))
    const release = want(check('b'))
    const one = want(check('c'))
    want(check('c'))
    release()
    one()
    await reckoner.answers(null)
    expect(reckoner.asked).toEqual([check('a'), check('c')])
  })

  test('a number comes before the levers', async () => {
    const { reckoner, want } = setUp()
    want(check('a'))
    want(levers('a'))
    want(check('b'))
    await reckoner.answers(null)
    await reckoner.answers(null)
    expect(reckoner.asked).toEqual([check('a'), check('b'), levers('a')])
  })

  test('what cannot be reckoned stays unknown, and the next one is asked', async () => {
    const { reckoner, checks, want } = setUp()
    want(check('a'))
    want(check('b'))
    await reckoner.fails()
    expect(checks.known(keyOf(check('a')))).toBeUndefined()
    expect(reckoner.asked).toEqual([check('a'), check('b')])
  })
})
