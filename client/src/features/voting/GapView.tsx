/** Self-view and outside view of all rounds: the picture, and the same as a table. Facilitators put one statement on the big screen. */
import { NARROW_DUMBBELL, PAGE_DUMBBELL } from '@servicewerkstatt/shared/drawing/dumbbell.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Fold } from '../../ui/native/Fold.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { GapLegend, GapPicture } from './GapPicture.tsx'
import { OpenEnvelopes } from './SealedControls.tsx'
import { useOpenPerception } from './rounds.ts'
import { type GapRound, useGapRounds } from './use-gaps.ts'
import './voting.css'

export default function GapView() {
  const words = useWords('voting').gap
  const rounds = useGapRounds()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = rounds.find(({ round }) => round.id === chosen) ?? rounds[0]
  const open = useOpenPerception()
  const { isFacilitator } = useMe()
  return (
    <div className="stack-wide">
      {!shown && <Empty title={words.none}>{words.noneText}</Empty>}
      {open && isFacilitator && <OpenEnvelopes round={open} />}
      {shown && rounds.length > 1 && (
        <Select
          label={words.round}
          value={shown.round.id}
          options={rounds.map(({ round }) => ({ value: round.id, label: round.title ?? '' }))}
          onChange={setChosen}
        />
      )}
      {shown && <OneRound shown={shown} />}
    </div>
  )
}

function OneRound({ shown }: { readonly shown: GapRound }) {
  const words = useWords('voting').gap
  const { isFacilitator } = useMe()
  const { rows, threshold, oursCount, theirsCount, round } = shown
  return (
    <section className="stack" aria-label={round.title ?? words.title}>
      <p className="soft">{words.note(words.largestFirst, round.title ?? '')}</p>
      <p className="gap-legend">
        <GapLegend ours={oursCount} theirs={theirsCount} />
        <span className="soft">{words.scale}</span>
      </p>
      <GapPicture rows={rows} size={PAGE_DUMBBELL} className="gap-picture gap-wide" />
      <GapPicture rows={rows} size={NARROW_DUMBBELL} className="gap-picture gap-narrow" />
      {theirsCount === null && <p>{words.noOthers}</p>}
      <p className="soft t-s">{words.foot(threshold)}</p>
      {isFacilitator && <OnScreen shown={shown} />}
      <Fold summary={words.table}>
        <GapTable shown={shown} />
      </Fold>
    </section>
  )
}

function GapTable({ shown: { rows } }: { readonly shown: GapRound }) {
  const words = useWords('voting').gap
  const { locale } = useSingleton('workshop')
  const heads = words.tableHeads
  return (
    <table className="gap-table">
      <thead>
        <tr>
          <th scope="col">{heads.statement}</th>
          <th scope="col">{heads.ours}</th>
          <th scope="col">{heads.theirs}</th>
          <th scope="col">{heads.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.gap.itemId}>
            <th scope="row" lang={locale}>
              {row.label}
              <span className="soft t-s gap-statement">{row.statement}</span>
            </th>
            <td>{row.ours}</td>
            <td>{row.theirs}</td>
            <td>{row.difference === null ? '–' : `${row.difference}, ${row.words}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One statement at a time on the room view, on request (PERC, layout "Lücke"). */
function OnScreen({ shown: { rows } }: { readonly shown: GapRound }) {
  const words = useWords('voting').gap
  const { spotlight } = useSingleton('run')
  const { send, isBusy, problem } = useSendWithWords()
  const show = (id: string | null) =>
    void send('set-spotlight', { spotlight: id === null ? null : { type: 'perceptionItems', id } })
  return (
    <div className="stack">
      <p className="row wrap">
        {rows.map(({ gap, label }) => (
          <Button
            key={gap.itemId}
            small
            pressed={spotlight?.id === gap.itemId}
            aria-label={words.showLabel(label)}
            onClick={() => {
              if (!isBusy) show(spotlight?.id === gap.itemId ? null : gap.itemId)
            }}
          >
            {label}
          </Button>
        ))}
        {spotlight?.type === 'perceptionItems' && (
          <Button kind="quiet" small onClick={() => show(null)}>
            {words.showAll}
          </Button>
        )}
      </p>
      {problem}
    </div>
  )
}
