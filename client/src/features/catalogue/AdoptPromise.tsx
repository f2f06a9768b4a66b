import {
  changePromised,
  type PromisedChange,
  type PromisedValues,
  reversed,
} from '@servicewerkstatt/shared/document/operations/promised-values.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { limitWords, shareWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe, useSavedState } from '../../workshop/use-workshop.ts'
import { useChangedSince, useVersions } from './agreement-state.ts'
import { useStatusWord } from './PromiseState.tsx'
import { type Target, usePromiseDraft } from './use-promise-text.ts'

type Agreement = RecordView<'agreements'>

interface AdoptPromiseProps {
  readonly target: Target
  /** Only what is another than today. */
  readonly tried: PromisedValues
  readonly onAdopted: () => void
}

/** The limit and the share that were tried become what is promised, once somebody has read what they replace. */
export function AdoptPromise({ target, ...props }: AdoptPromiseProps) {
  const agreement = useRecord('agreements', target.agreementId)
  const { role } = useMe()
  const mayEverWrite = role === 'facilitator' || role === 'team'
  return agreement && mayEverWrite ? <Adopt target={target} agreement={agreement} {...props} /> : null
}

interface AdoptProps extends AdoptPromiseProps {
  readonly agreement: Agreement
}

function Adopt({ agreement, ...props }: AdoptProps) {
  const words = useWords('catalogue').feasibility.whatIf.promise
  const [isAsking, setAsking] = useState(false)
  const refusal = useRefusal(agreement)
  return (
    <>
      <Button small onClick={() => setAsking(true)} unavailable={refusal}>
        {words.adopt}
      </Button>
      {isAsking && (
        <Confirm agreement={agreement} {...props} refusal={refusal} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

/** Why a try may not become the promise now, in words; null when it may. What was signed off is changed on purpose, not by a try. */
function useRefusal(agreement: Agreement): string | null {
  const words = useWords('catalogue').feasibility.whatIf.promise.refusals
  const { mayWrite } = useMe()
  const saved = useSavedState()
  const [latest] = useVersions(agreement.id)
  const hasChanged = useChangedSince(agreement, latest)
  const status = useStatusWord(agreement, latest)
  if (!mayWrite) return saved.name === 'frozen' ? words.frozen : words.readOnly
  const isSigned =
    latest?.status === 'approved' || latest?.status === 'in_force' || latest?.status === 'suspended'
  return latest && isSigned && !hasChanged ? words.signed(latest.n, status) : null
}

interface ConfirmProps extends AdoptProps {
  /** Something happened while the question stood there. */
  readonly refusal: string | null
  readonly onClose: () => void
}

function Confirm({ agreement, target, tried, refusal, onAdopted, onClose }: ConfirmProps) {
  const words = useWords('catalogue').feasibility.whatIf.promise
  const { locale } = useSingleton('workshop')
  const board = useBoard()
  const endStep = useEndStep()
  const toast = useToast()
  const sentence = useSentence(agreement, target.id, tried)
  const adopt = () => {
    const change: PromisedChange = { targetId: target.id, from: today(target, tried), to: tried, sentence }
    endStep()
    const result = changePromised(board, change)
    endStep()
    onClose()
    if (!result.ok) return toast({ text: words.changedMeanwhile })
    onAdopted()
    const undo = () => {
      endStep()
      if (!changePromised(board, reversed(change)).ok) toast({ text: words.changedMeanwhile })
    }
    return toast({ text: words.adopted, undo })
  }
  return (
    <Dialog
      isOpen
      question={words.question}
      safe={{ text: words.cancel }}
      act={{ text: words.act, onPress: adopt, unavailable: refusal }}
      onClose={onClose}
    >
      <div className="stack">
        <ul className="bullets">
          {useReplaced(target, tried).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {sentence && (
          <>
            <p>{words.sentenceFollows}</p>
            <p className="voice t-l" lang={locale}>
              {sentence.to}
            </p>
          </>
        )}
        {!sentence && agreement.promise.trim() !== '' && <p>{words.sentenceStays}</p>}
        <Standing agreement={agreement} target={target} />
      </div>
    </Dialog>
  )
}

const today = (target: Target, tried: PromisedValues): PromisedValues => ({
  ...(tried.threshold !== undefined && { threshold: target.threshold }),
  ...(tried.shareTargetBp !== undefined && { shareTargetBp: target.shareTargetBp }),
})

/** "Grenze: 12 Arbeitsstunden statt 8 Arbeitsstunden", a line for each value. */
function useReplaced(target: Target, tried: PromisedValues): string[] {
  const words = useWords('catalogue').feasibility.whatIf.promise
  const { language } = useLanguage()
  const limit = (threshold: number | null) => limitWords({ ...target, threshold }, language)
  const share = (bp: number | null) => (bp === null ? '' : shareWords(bp, language))
  return [
    ...(tried.threshold === undefined ? [] : [words.limit(limit(tried.threshold), limit(target.threshold))]),
    ...(tried.shareTargetBp === undefined
      ? []
      : [words.share(share(tried.shareTargetBp), share(target.shareTargetBp))]),
  ]
}

/** The promise with the new values, where it says now what its parts say; null where it has words of its own or none. */
function useSentence(agreement: Agreement, targetId: string, tried: PromisedValues) {
  const now = usePromiseDraft(agreement)
  const then = usePromiseDraft(agreement, { targetId, values: tried })
  const promise = agreement.promise.trim()
  return promise !== '' && promise === now.sentence
    ? { agreementId: agreement.id, from: promise, to: then.sentence }
    : null
}

/** What stays as it is: a version that already lies before management, and a level with values of its own. */
function Standing({ agreement, target }: { readonly agreement: Agreement; readonly target: Target }) {
  const words = useWords('catalogue').feasibility.whatIf.promise
  const [latest] = useVersions(agreement.id)
  const chosen = useRecord('levelOptions', agreement.chosenOptionId)
  const hasOwnValues = chosen?.values[target.id] !== undefined
  return (
    <>
      {latest && latest.status !== 'draft' && latest.status !== 'ended' && (
        <p>{words.onTheTable(latest.n)}</p>
      )}
      {hasOwnValues && <p>{words.levelStays(chosen.name ?? '')}</p>}
    </>
  )
}
