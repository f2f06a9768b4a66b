import { memo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { SideMark } from '../../ui/native/Paper.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { AreaHead } from './AreaHead.tsx'
import { CardList } from './CardList.tsx'
import { type CardKind, listIdOf } from './card-lists.ts'
import { QuickEntry } from './QuickEntry.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { sameList } from '../../workshop/use-derived.ts'

export interface AreaSectionProps {
  /** Null: the cards whose department is open or gone. */
  readonly departmentId: string | null
  readonly areaIds: readonly string[]
  readonly said: readonly string[]
  readonly guessed: readonly string[]
}

/** One department: who it is on the left, what it expects on the right, then what the team guesses. */
export const AreaSection = memo(
  function AreaSection({ departmentId, areaIds, said, guessed }: AreaSectionProps) {
    const words = useWords('expectations')
    const department = useRecord('departments', departmentId)
    const name = department ? (department.name ?? words.area.unnamed) : words.area.none
    const count = said.length + guessed.length === 0 ? '' : words.counts(said.length, guessed.length)
    const list = (kind: CardKind) => listIdOf({ by: 'area', kind, departmentId })
    return (
      <section className="exp-area" aria-label={name}>
        <div className="exp-area-side">
          {department ? (
            <AreaHead area={department} areaIds={areaIds} count={count} />
          ) : (
            <>
              <h2 className="strong">{words.area.none}</h2>
              <p className="soft t-s">{count}</p>
            </>
          )}
        </div>
        <div className="exp-area-body">
          <CardList
            listId={list('said')}
            items={said}
            label={name}
            {...(guessed.length === 0 && { empty: words.empty.area })}
          />
          {guessed.length > 0 && (
            <div className="exp-guesses">
              <h3 className="label exp-guesses-title">
                <SideMark side="ours" />
                {words.area.guesses}
              </h3>
              <CardList listId={list('guess')} items={guessed} label={words.drag.guessesOf(name)} />
            </div>
          )}
          <EntryButtons departmentId={departmentId} name={name} />
        </div>
      </section>
    )
  },
  (before, after) =>
    before.departmentId === after.departmentId &&
    sameList(before.areaIds, after.areaIds) &&
    sameList(before.said, after.said) &&
    sameList(before.guessed, after.guessed),
)

function EntryButtons({
  departmentId,
  name,
}: {
  readonly departmentId: string | null
  readonly name: string
}) {
  const { entry } = useWords('expectations')
  const { mayWrite } = useMe()
  const [open, setOpen] = useState<CardKind | null>(null)
  const [last, setLast] = useState<CardKind>('said')
  const place = useRef<HTMLDivElement>(null)
  useFocusBack(place, open !== null)
  if (!mayWrite) return null
  const show = (kind: CardKind) => {
    setOpen(kind)
    setLast(kind)
  }
  const button = (kind: CardKind, text: string, label: string) => (
    <Button
      kind="quiet"
      small
      flush={kind === 'said'}
      icon={<PlusIcon className="icon" />}
      aria-label={label}
      onClick={() => show(kind)}
      {...(last === kind && { 'data-back': true })}
    >
      {text}
    </Button>
  )
  return (
    <div ref={place} className="row wrap">
      {open ? (
        <QuickEntry key={open} departmentId={departmentId} kind={open} onClose={() => setOpen(null)} />
      ) : (
        <>
          {button('said', entry.expectation, entry.addTo(name))}
          {button('guess', entry.guess, entry.guessTo(name))}
        </>
      )}
    </div>
  )
}
