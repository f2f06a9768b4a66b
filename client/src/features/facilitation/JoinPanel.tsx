import { formatJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { copyText } from '../../workshop/copy-text.ts'
import { type LinkLimits, SHOWN_LINKS, type ShownLink } from '../../workshop/fetch-links.ts'
import { isLoopback, joinAddress, shortAddress } from '../../workshop/join-address.ts'
import { QrCode } from '../../workshop/QrCode.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { useCommandAction } from './use-command-action.ts'
import { FacilitatorLink } from './FacilitatorLink.tsx'
import { LimitWords, LinkMenu } from './LinkMenu.tsx'
import { useLinks } from './use-links.ts'

/** Code, QR and links: the ways in. The QR holds the code and no secret. */
export function JoinPanel() {
  const words = useWords('facilitation')
  const { access } = useWorkshop()
  const { code } = useSingleton('run')
  const links = useLinks(access)
  const network = links.state === 'there' ? links.network : []
  const isLocal = isLoopback(location.hostname) && network.length > 0
  const origin = (isLocal && network[0]) || location.origin
  const address = code ? joinAddress(origin, code) : origin
  return (
    <div className="console-block">
      <h2 className="console-heading">{words.join.title}</h2>
      <div className="join-panel">
        <QrCode value={address} label={words.join.qr(address)} className="join-qr" />
        <div>
          <p className="join-code">{code ? formatJoinCode(code) : '–'}</p>
          <p className="soft t-s">{shortAddress(origin)}</p>
          <NewCode />
        </div>
      </div>
      {isLocal && <p className="soft t-s console-gap-small">{words.room.localOnly}</p>}
      {links.state === 'failed' ? (
        <p className="console-gap-small">
          {words.join.failed}{' '}
          <Button small kind="quiet" onClick={links.again}>
            {words.join.again}
          </Button>
        </p>
      ) : (
        links.state === 'there' && (
          <LinkList links={links.links} limits={links.limits} origin={origin} onChanged={links.again} />
        )
      )}
      <FacilitatorLink reachable={(link) => link.replace(location.origin, origin)} />
    </div>
  )
}

interface LinkListProps {
  readonly links: Readonly<Partial<Record<ShownLink, string>>>
  readonly limits: Readonly<Partial<Record<ShownLink, LinkLimits>>>
  readonly origin: string
  readonly onChanged: () => void
}

function LinkList({ links, limits, origin, onChanged }: LinkListProps) {
  const words = useWords('facilitation').join
  const toast = useToast()
  const [byHand, setByHand] = useState<ShownLink | null>(null)
  const names: Readonly<Record<ShownLink, string>> = {
    team: words.team,
    guest: words.guest,
    observer: words.observer,
    room: words.roomLink,
  }
  const copy = async (kind: ShownLink, link: string) => {
    const isCopied = await copyText(link)
    toast({ text: isCopied ? words.copied(names[kind]) : words.copyFailed })
    setByHand(isCopied ? null : kind)
  }
  return (
    <ul className="link-list">
      {SHOWN_LINKS.map((kind) => {
        const given = links[kind]
        if (given === undefined) return null
        // The secret stands behind "#"; only the part before it depends on where this page was opened.
        const link = given.replace(location.origin, origin)
        return (
          <li key={kind}>
            <span>
              {names[kind]}
              <LimitWords limits={limits[kind]} />
            </span>
            <Button
              small
              kind="quiet"
              aria-label={words.copyLabel(names[kind])}
              onClick={() => void copy(kind, link)}
            >
              {words.copy}
            </Button>
            <LinkMenu kind={kind} name={names[kind]} limits={limits[kind]} onChanged={onChanged} />
            {byHand === kind && <code className="link-by-hand">{link}</code>}
          </li>
        )
      })}
    </ul>
  )
}

/** A code that went to the wrong people is replaced; the old one opens nothing from then on (LOBBY-4). */
function NewCode() {
  const words = useWords('facilitation').join
  const toast = useToast()
  const { cancel } = useWords('common')
  const [asks, setAsks] = useState(false)
  const { act, busy } = useCommandAction()
  const renew = async () => {
    const outcome = await act('rotate-link', { kind: 'code' })
    setAsks(false)
    if (outcome.ok && outcome.code !== undefined)
      toast({ text: words.codeRenewed(formatJoinCode(outcome.code)) })
  }
  return (
    <>
      <Button small kind="quiet" flush onClick={() => setAsks(true)}>
        {words.renewCode}
      </Button>
      <Dialog
        isOpen={asks}
        question={words.renewCodeQuestion}
        safe={{ text: cancel }}
        act={{
          text: words.renewCodeSubmit,
          busy,
          busyText: words.renewCodeSubmit,
          onPress: () => void renew(),
        }}
        onClose={() => setAsks(false)}
      >
        <p>{words.renewCodeText}</p>
      </Dialog>
    </>
  )
}
