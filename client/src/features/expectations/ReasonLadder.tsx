import { settleStatus } from '@servicewerkstatt/shared/document/operations/expectation-facts.ts'
import { addInner, deleteInner, moveInner } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { ArrowDownIcon, ArrowUpIcon, DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useKeptText } from '../../workshop/use-kept-text.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useVagueNudge } from './use-vague.ts'
import { useUndoable } from './use-undoable.ts'

/** Rungs that are asked for. More may be there after duplicates were joined; they are shown all the same. */
const MAX_RUNGS = 5

type Expectation = RecordView<'expectations'>
type Why = Expectation['whys'][string]

/** "Wofür?": one rung at a time, in everyday words, and it may end at any time. */
export function ReasonLadder({ expectation }: { readonly expectation: Expectation }) {
  const { ladder } = useWords('expectations')
  const { mayWrite } = useMe()
  const rungs = useMemo(() => Object.values(expectation.whys).toSorted(compareOrdered), [expectation.whys])
  const [isAsking, setAsking] = useState(rungs.length === 0)
  const place = useRef<HTMLDivElement>(null)
  useListFocus(
    place,
    useMemo(() => rungs.map(({ id }) => id), [rungs]),
  )
  useFocusBack(place, isAsking)
  const mayAsk = mayWrite && rungs.length < MAX_RUNGS
  return (
    <div ref={place} className="stack">
      {rungs.length > 0 && (
        <ol className="exp-ladder">
          {rungs.map((why, index) => (
            <Rung key={why.id} expectationId={expectation.id} why={why} index={index} rungs={rungs} />
          ))}
        </ol>
      )}
      {mayAsk && isAsking && (
        <Question expectationId={expectation.id} count={rungs.length} onStop={() => setAsking(false)} />
      )}
      {mayAsk && !isAsking && (
        <p>
          <Button small data-back onClick={() => setAsking(true)}>
            {ladder.ask}
          </Button>
        </p>
      )}
      {mayWrite && !mayAsk && expectation.rootNeed.trim() === '' && <p className="soft">{ladder.full}</p>}
      {!mayWrite && rungs.length === 0 && <p className="soft">{ladder.empty}</p>}
    </div>
  )
}

function Rung(props: {
  readonly expectationId: string
  readonly why: Why
  readonly index: number
  readonly rungs: readonly Why[]
}) {
  const { expectationId, why, index, rungs } = props
  const board = useBoard()
  const { ladder } = useWords('expectations')
  const { mayWrite } = useMe()
  const nudgeOf = useVagueNudge()
  const undoable = useUndoable()
  const move = (before: string | null | undefined) => {
    if (before !== undefined) moveInner(board, 'expectations', expectationId, 'whys', why.id, before)
  }
  const remove = () =>
    undoable(
      () =>
        board.transact(() => {
          const isGone = deleteInner(board, 'expectations', expectationId, 'whys', why.id).ok
          settleStatus(board, expectationId)
          return isGone
        }),
      ladder.removed,
    )
  return (
    <li className="exp-rung" data-row>
      <CoText
        place={{
          collection: 'expectations',
          id: expectationId,
          inner: 'whys',
          innerId: why.id,
          field: 'answer',
        }}
        label={ladder.rung(index + 1)}
        labelHidden
        className="exp-quiet grow"
        empty={ladder.empty}
        nudge={nudgeOf(why.answer)}
        onLeave={() => settleStatus(board, expectationId)}
        {...(why.askedBy === 'guest' && { hint: ladder.byGuest })}
      />
      {mayWrite && (
        <MenuButton
          label={ladder.menu(index + 1)}
          icon={<DotsThreeIcon className="icon" weight="bold" />}
          iconOnly
          size="tiny"
          kind="quiet"
          placement="bottom end"
          entries={[
            {
              id: 'up',
              text: ladder.up,
              icon: <ArrowUpIcon />,
              isDisabled: index === 0,
              onAction: () => move(rungs[index - 1]?.id),
            },
            {
              id: 'down',
              text: ladder.down,
              icon: <ArrowDownIcon />,
              isDisabled: index === rungs.length - 1,
              onAction: () => move(rungs[index + 2]?.id ?? null),
            },
            { separator: true },
            { id: 'remove', text: ladder.remove, icon: <TrashIcon />, onAction: () => void remove() },
          ]}
        />
      )}
    </li>
  )
}

function Question(props: {
  readonly expectationId: string
  readonly count: number
  readonly onStop: () => void
}) {
  const { expectationId, count, onStop } = props
  const board = useBoard()
  const { role } = useMe()
  const { ladder } = useWords('expectations')
  const announce = useAnnounce()
  const nudgeOf = useVagueNudge()
  const [answer, setAnswer] = useKeptText(`reason:${expectationId}`)
  const field = useRef<HTMLInputElement>(null)
  const question = ladder.questions[count] ?? ladder.questions.at(-1)

  const put = (event: FormEvent) => {
    event.preventDefault()
    const text = answer.trim()
    if (text !== '') {
      board.transact(() => {
        // The side, not the person: a reason is not held against anybody (EXP-2).
        const askedBy = role === 'guest' ? 'guest' : 'team'
        addInner(board, 'expectations', expectationId, 'whys', { answer: text, askedBy })
        settleStatus(board, expectationId)
      })
      setAnswer('')
      announce(ladder.added(count + 1))
    }
    field.current?.focus()
  }
  return (
    <form className="exp-question" onSubmit={put}>
      <TextField
        ref={field}
        label={question}
        look="voice"
        value={answer}
        onChange={setAnswer}
        hint={ladder.hint}
        nudge={nudgeOf(answer)}
        maxLength={10_000}
        autoComplete="off"
      />
      <div className="row wrap">
        <Button type="submit" small>
          {ladder.put}
        </Button>
        {count > 0 && (
          <Button kind="quiet" small onClick={onStop}>
            {ladder.stop}
          </Button>
        )}
      </div>
    </form>
  )
}
