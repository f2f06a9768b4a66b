import { RESTRICTABLE_LINKS } from '@servicewerkstatt/shared/commands/restrict-link.ts'
import { useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { type MenuEntry, MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon } from '../../ui/icons.ts'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import type { LinkLimits, ShownLink } from '../../workshop/fetch-links.ts'
import { useCommandAction } from './use-command-action.ts'

type Restrictable = (typeof RESTRICTABLE_LINKS)[number]
const isRestrictable = (kind: ShownLink): kind is Restrictable =>
  (RESTRICTABLE_LINKS as readonly string[]).includes(kind)

/** "bis 24.11., mit Kennwort". */
export function LimitWords({ limits }: { readonly limits: LinkLimits | undefined }) {
  const words = useWords('facilitation').links
  const { dateShort } = useFormats()
  const said = [
    limits?.expiresAt ? words.until(dateShort(limits.expiresAt)) : '',
    limits?.hasPasscode ? words.withPasscode : '',
  ].filter(Boolean)
  return said.length > 0 && <span className="soft t-s"> {said.join(', ')}</span>
}

interface LinkMenuProps {
  readonly kind: ShownLink
  readonly name: string
  readonly limits: LinkLimits | undefined
  readonly onChanged: () => void
}

/** A new link in place of the old one, an end date, a passcode (LOBBY-4). */
export function LinkMenu({ kind, name, limits, onChanged }: LinkMenuProps) {
  const words = useWords('facilitation').links
  const { cancel } = useWords('common')
  const [asks, setAsks] = useState<'renew' | 'restrict' | null>(null)
  const toast = useToast()
  const { act, busy } = useCommandAction()
  const entries: MenuEntry[] = [{ id: 'renew', text: words.renew, onAction: () => setAsks('renew') }]
  if (isRestrictable(kind))
    entries.push({ id: 'restrict', text: words.restrict, onAction: () => setAsks('restrict') })
  const close = () => setAsks(null)
  const renew = async () => {
    const outcome = await act('rotate-link', { kind })
    if (outcome.ok) toast({ text: words.renewed(name) })
    close()
    onChanged()
  }
  return (
    <>
      <MenuButton
        label={words.menu(name)}
        icon={<DotsThreeIcon className="icon" weight="bold" />}
        iconOnly
        size="tiny"
        placement="bottom end"
        entries={entries}
      />
      <Dialog
        isOpen={asks === 'renew'}
        question={words.renewQuestion(name)}
        safe={{ text: cancel }}
        act={{ text: words.renewSubmit, busy, onPress: () => void renew() }}
        onClose={close}
      >
        {words.renewText}
      </Dialog>
      {asks === 'restrict' && isRestrictable(kind) && (
        <RestrictDialog kind={kind} name={name} limits={limits} onClose={close} onChanged={onChanged} />
      )}
    </>
  )
}

interface RestrictDialogProps extends Omit<LinkMenuProps, 'kind'> {
  readonly kind: Restrictable
  readonly onClose: () => void
}

const LAST_SECOND = 'T23:59:59'

function RestrictDialog({ kind, name, limits, onClose, onChanged }: RestrictDialogProps) {
  const words = useWords('facilitation').links
  const { cancel } = useWords('common')
  const toast = useToast()
  const { act, busy } = useCommandAction()
  const [date, setDate] = useState(limits?.expiresAt?.slice(0, 10) ?? '')
  const [passcode, setPasscode] = useState('')
  const [removes, setRemoves] = useState(false)
  const isShort = passcode.trim() !== '' && passcode.trim().length < 4
  const save = async () => {
    // The day as it is where the facilitator sits; its last second still counts.
    const expiresAt = date === '' ? null : new Date(`${date}${LAST_SECOND}`).toISOString()
    const changed = passcode.trim() === '' ? (removes ? null : undefined) : passcode.trim()
    const outcome = await act('restrict-link', {
      kind,
      expiresAt,
      ...(changed !== undefined && { passcode: changed }),
    })
    if (!outcome.ok) return
    toast({ text: words.saved(name) })
    onClose()
    onChanged()
  }
  return (
    <Dialog
      isOpen
      question={words.restrictQuestion(name)}
      safe={{ text: cancel }}
      act={{
        text: words.save,
        busy,
        onPress: () => void save(),
        unavailable: isShort ? words.passcodeShort : null,
      }}
      onClose={onClose}
    >
      <div className="stack">
        <TextField
          label={words.date}
          hint={words.dateHint}
          type="date"
          optional
          value={date}
          onChange={setDate}
        />
        <TextField
          label={words.passcode}
          hint={kind === 'team' ? words.passcodeHintTeam : words.passcodeHint}
          optional
          value={passcode}
          onChange={setPasscode}
          maxLength={80}
          autoComplete="off"
        />
        {limits?.hasPasscode && (
          <label className="row">
            <input type="checkbox" checked={removes} onChange={({ target }) => setRemoves(target.checked)} />
            {words.removePasscode}
          </label>
        )}
      </div>
    </Dialog>
  )
}
