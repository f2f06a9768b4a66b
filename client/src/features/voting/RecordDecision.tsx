import { DECISION_WAYS } from '@servicewerkstatt/shared/commands/decision-fields.ts'
import type { VoteOption } from '@servicewerkstatt/shared/document/records/vote-round.ts'
import { rankOptions } from '@servicewerkstatt/shared/domain/voting/ranking.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import type { VoteRound } from './rounds.ts'

const ROOTS = {
  card: 'cards',
  group: 'groups',
  goal: 'goals',
  expectation: 'expectations',
  statementProposal: 'statementProposals',
  agreement: 'agreements',
} as const
const linkTo = ({ type, id }: VoteOption) => ({ type: ROOTS[type], id })

/** A result is not a decision yet: it is worded, with what else there was to choose, and linked with what won (PARK-3). */
export function RecordDecision({ round }: { readonly round: VoteRound }) {
  const words = useWords('voting').control
  const { cancel } = useWords('common')
  const { send, isBusy, problem } = useSendWithWords()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const ranked = rankOptions(round.options, round.tally)
  const winners = ranked.filter(({ place }) => place === 1).map(({ option }) => option)
  const others = ranked.filter(({ place }) => place > 1).map(({ option }) => option.label)
  const [text, setText] = useState<string | null>(null)
  const [alternatives, setAlternatives] = useState<string | null>(null)
  const [how, setHow] = useState<(typeof DECISION_WAYS)[number]>('majority')
  const shownText = text ?? winners.map(({ label }) => label).join('\n')
  const shownOthers = alternatives ?? others.join('\n')

  const submit = async () => {
    const outcome = await send('record-decision', {
      text: shownText.trim(),
      by: 'team',
      how,
      alternatives: shownOthers.trim(),
      links: winners.slice(0, 50).map(linkTo),
    })
    if (!outcome.ok) return
    setOpen(false)
    toast({ text: words.decided })
  }
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {words.decide}
      </Button>
      <Dialog
        isOpen={isOpen}
        question={words.decisionText}
        safe={{ text: cancel }}
        act={{
          text: words.submitDecision,
          onPress: () => {
            if (shownText.trim() !== '') void submit()
          },
          busy: isBusy,
        }}
        onClose={() => setOpen(false)}
        wide
      >
        <div className="stack">
          <TextArea
            label={words.decisionText}
            labelHidden
            look="voice"
            rows={2}
            value={shownText}
            onChange={setText}
          />
          <Segments
            legend={words.decisionHow}
            small
            value={how}
            options={DECISION_WAYS.map((value) => ({ value, label: words.hows[value] }))}
            onChange={setHow}
          />
          <TextArea
            label={words.alternatives}
            look="voice"
            rows={2}
            value={shownOthers}
            onChange={setAlternatives}
          />
          {problem}
        </div>
      </Dialog>
    </>
  )
}
