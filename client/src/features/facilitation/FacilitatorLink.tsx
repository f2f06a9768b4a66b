import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { copyText } from '../../workshop/copy-text.ts'
import { tellFacilitatorLink, useFacilitatorLink } from '../../workshop/facilitator-link.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { useCommandAction } from './use-command-action.ts'

/**
 * The way back into facilitating from any device (IDEN-5). The server tells it once: after opening the workshop, and again only as a new one.
 * @param reachable the address of this page as others reach it
 */
export function FacilitatorLink({ reachable }: { readonly reachable: (link: string) => string }) {
  const words = useWords('facilitation').ownLink
  const { copy: copyWord, copied, copyFailed, copyLabel } = useWords('facilitation').join
  const { access } = useWorkshop()
  const told = useFacilitatorLink(access.workshopId)
  const toast = useToast()
  const [byHand, setByHand] = useState(false)
  const copy = async (link: string) => {
    const isCopied = await copyText(link)
    toast({ text: isCopied ? copied(words.name) : copyFailed })
    setByHand(!isCopied)
  }
  if (told === null)
    return (
      <div className="own-link">
        <p className="soft t-s">{words.gone}</p>
        <NewFacilitatorLink />
      </div>
    )
  const link = reachable(told)
  return (
    <div className="own-link own-link-told">
      <p className="strong">{words.title}</p>
      <p className="soft t-s">{words.text}</p>
      {byHand && <code className="link-by-hand">{link}</code>}
      <p className="row wrap">
        <Button small aria-label={copyLabel(words.name)} onClick={() => void copy(link)}>
          {copyWord}
        </Button>
        <Button small kind="quiet" onClick={() => tellFacilitatorLink(access.workshopId, null)}>
          {words.done}
        </Button>
      </p>
    </div>
  )
}

function NewFacilitatorLink() {
  const words = useWords('facilitation').ownLink
  const { cancel } = useWords('common')
  const { access } = useWorkshop()
  const [asks, setAsks] = useState(false)
  const { act, busy } = useCommandAction()
  const renew = async () => {
    const outcome = await act('rotate-link', { kind: 'facilitator' })
    setAsks(false)
    if (outcome.ok && outcome.link !== undefined) tellFacilitatorLink(access.workshopId, outcome.link)
  }
  return (
    <>
      <Button small kind="quiet" flush onClick={() => setAsks(true)}>
        {words.renew}
      </Button>
      <Dialog
        isOpen={asks}
        question={words.renewQuestion}
        safe={{ text: cancel }}
        act={{ text: words.renewSubmit, busy, busyText: words.renewSubmit, onPress: () => void renew() }}
        onClose={() => setAsks(false)}
      >
        <p>{words.renewText}</p>
      </Dialog>
    </>
  )
}
