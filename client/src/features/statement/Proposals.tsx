import {
  coText,
  deleteRecord,
  restoreRecord,
  setText,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { type FormEvent, memo, useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { type MenuEntry, MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Slip } from '../../ui/native/Paper.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useKeptText } from '../../workshop/use-kept-text.ts'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { personName, useBoard, useCommand, useMe, useUndo } from '../../workshop/use-workshop.ts'

/** Single sentences, each by one person, before the wording that all share. */
export function Proposals() {
  const words = useWords('statement').proposals
  const ids = useShownIds()
  const { mayWrite } = useMe()
  return (
    <Section label={words.title} note={words.note(ids.length)} rule="open">
      <div className="stack">
        {mayWrite && <NewProposal />}
        {ids.length === 0 ? (
          <p className="soft">{words.none}</p>
        ) : (
          <ul className="proposal-list">
            {ids.map((id) => (
              <Proposal key={id} id={id} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

/** Without what a small group has not written yet, and without what it is still at: the groups find their own words first. */
function useShownIds(): readonly string[] {
  const withWords = useDerived('statementProposals', idsWithWords, sameList)
  const groups = useAll('smallGroups')
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const isAtWork = stage !== undefined && stage.revealedAt == null
  return useMemo(() => {
    const atWork = new Set(
      groups
        .filter(({ stageId }) => isAtWork && stageId === currentStageId)
        .map(({ subjectId }) => subjectId),
    )
    return withWords.filter((id) => !atWork.has(id))
  }, [withWords, groups, isAtWork, currentStageId])
}

const idsWithWords = (proposals: readonly RecordView<'statementProposals'>[]): readonly string[] =>
  proposals.filter(({ text }) => text.trim() !== '').map(({ id }) => id)

function NewProposal() {
  const words = useWords('statement').proposals
  const send = useCommand()
  const refusalText = useRefusalText()
  const [text, setText] = useKeptText('new-proposal')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { currentStageId } = useSingleton('run')
  const level = useRecord('stages', currentStageId)?.level ?? 'named'
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isBusy) return
    setBusy(true)
    const outcome = await send('add-proposal', { text: text.trim(), level })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (outcome.ok) setText('')
  }
  return (
    <form className="proposal-form" onSubmit={(event) => void add(event)}>
      <TextField
        label={words.field}
        look="voice"
        value={text}
        onChange={setText}
        hint={level === 'named' ? words.named : words.unnamed}
        maxLength={MAX_CARD_LENGTH}
        error={problem}
        enterKeyHint="send"
        autoComplete="off"
      />
      <Button type="submit" busy={isBusy} busyText={words.submit}>
        {words.submit}
      </Button>
    </form>
  )
}

const Proposal = memo(function Proposal({ id }: { readonly id: string }) {
  const words = useWords('statement').proposals
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const me = useMe()
  const toast = useToast()
  const { undo, endStep } = useUndo()
  const { locale } = useSingleton('workshop')
  const { status } = useSingleton('statement')
  const proposal = useRecord('statementProposals', id)
  const author = useRecord('participants', proposal?.authorId ?? null)
  const isOfGroup = useAll('smallGroups').some(({ subjectId }) => subjectId === id)
  if (!proposal) return null

  const take = () => {
    const place = { singleton: 'statement', field: 'serviceText' } as const
    const before = coText(board, place)?.toString().trim() ?? ''
    endStep()
    setText(board, place, before === '' ? proposal.text : `${before}\n${proposal.text}`)
    endStep()
    toast({ text: words.taken, undo })
  }
  const remove = () =>
    ask('statementProposals', id, () => {
      deleteRecord(board, 'statementProposals', id)
      toast({ text: words.removed, undo: () => void restoreRecord(board, 'statementProposals', id) })
    })
  const isMine = proposal.authorId !== null && proposal.authorId === me.participantId
  // A wording that is decided is the facilitators' to change (LOCK-1).
  const mayTake = me.isFacilitator || status !== 'agreed'
  const entries: MenuEntry[] = mayTake ? [{ id: 'take', text: words.take, onAction: take }] : []
  if (isMine || me.isFacilitator) {
    if (mayTake) entries.push({ separator: true })
    entries.push({ id: 'remove', text: words.remove, icon: <TrashIcon className="icon" />, onAction: remove })
  }
  return (
    <li>
      <Slip
        lang={locale}
        foot={author ? personName(author) : isOfGroup ? words.group : words.nobody}
        menu={
          me.mayWrite &&
          entries.length > 0 && (
            <MenuButton
              label={words.menu(proposal.text)}
              icon={<DotsThreeIcon className="icon" weight="bold" />}
              iconOnly
              size="tiny"
              placement="bottom end"
              entries={entries}
            />
          )
        }
      >
        {proposal.text}
      </Slip>
    </li>
  )
})
