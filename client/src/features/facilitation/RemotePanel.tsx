import { REMOTE_LINK_MINUTES } from '@servicewerkstatt/shared/commands/make-remote-link.ts'
import { useEffect, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useJoinOrigin } from '../../workshop/use-join-origin.ts'
import { QrCode } from '../../workshop/QrCode.tsx'
import { useCommandAction } from './use-command-action.ts'

/** The phone as a remote: a QR that works once and for a few minutes, shown on purpose and never left standing (ROOM-6). */
export function RemotePanel() {
  const words = useWords('facilitation').remote
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="console-block">
      <h2 className="console-heading">{words.title}</h2>
      <p className="soft t-s">{words.text}</p>
      <p className="console-gap-small">
        <Button small onClick={() => setOpen(true)}>
          {words.connect}
        </Button>
      </p>
      {isOpen && <RemoteDialog onClose={() => setOpen(false)} />}
    </div>
  )
}

function RemoteDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('facilitation').remote
  const { close } = useWords('common')
  const { act } = useCommandAction()
  const origin = useJoinOrigin()
  const [link, setLink] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    void act('make-remote-link', {}).then((outcome) => {
      if (isWanted && outcome.ok && outcome.link !== undefined) setLink(outcome.link)
    })
    return () => {
      isWanted = false
    }
  }, [act])
  const address = link?.replace(location.origin, origin)
  return (
    <Dialog isOpen question={words.question} safe={{ text: close }} onClose={onClose}>
      <div className="stack">
        {address && <QrCode value={address} label={words.qr} className="remote-qr" />}
        <p className="measure">{words.note(REMOTE_LINK_MINUTES)}</p>
      </div>
    </Dialog>
  )
}
