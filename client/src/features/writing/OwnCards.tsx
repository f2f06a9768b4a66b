import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, PencilSimpleIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Slip } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { type DeskCard, workFor } from '../../workshop/desk-card.ts'
import { useDesk, useDeskState } from './use-desk.ts'

export interface OwnCardsProps {
  readonly cards: readonly DeskCard[]
  /** The one in the field above is left out. */
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** What one has put down so far, and drafts that were left lying. Nobody else sees this. */
export function OwnCards({ cards, openId, onOpen }: OwnCardsProps) {
  const words = useWords('writing')
  const others = cards.filter(({ id }) => id !== openId)
  const drafts = others.filter(({ state, text }) => state === 'draft' && text.trim() !== '')
  const handedIn = others.filter(({ state }) => state === 'handedIn' || state === 'late')
  return (
    <>
      {drafts.length > 0 && (
        <section className="writing-own">
          <h2 className="label">{words.drafts(drafts.length)}</h2>
          <ul className="writing-grid">
            {drafts.map((card) => (
              <li key={card.id}>
                <Slip
                  size="dense"
                  foot={
                    <Button small onClick={() => onOpen(card.id)}>
                      {words.goOn}
                    </Button>
                  }
                >
                  {card.text}
                </Slip>
              </li>
            ))}
          </ul>
        </section>
      )}
      {handedIn.length > 0 && (
        <section className="writing-own">
          <h2 className="label">{words.mine(handedIn.length)}</h2>
          <ul className="writing-grid">
            {handedIn.map((card) => (
              <HandedIn key={card.id} card={card} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function HandedIn({ card, onOpen }: { readonly card: DeskCard; readonly onOpen: (id: string) => void }) {
  const words = useWords('writing')
  const desk = useDesk()
  const { isOffline } = useDeskState()
  const discard = useDiscard()
  if (!desk) return null
  const isWaiting = workFor(card) !== null
  const foot = card.state === 'late' ? words.late : isWaiting && (isOffline ? words.waiting : words.sending)
  return (
    <li>
      <Slip
        size="dense"
        {...(foot && { foot })}
        menu={
          card.state === 'handedIn' && (
            <MenuButton
              label={words.menu(card.text)}
              icon={<DotsThreeIcon className="icon" weight="bold" />}
              iconOnly
              size="tiny"
              kind="quiet"
              placement="bottom end"
              entries={[
                {
                  id: 'change',
                  text: words.change,
                  icon: <PencilSimpleIcon className="icon" />,
                  onAction() {
                    desk.takeBack(card.id)
                    onOpen(card.id)
                  },
                },
                { separator: true },
                {
                  id: 'discard',
                  text: words.discard,
                  icon: <TrashIcon className="icon" />,
                  onAction: () => discard(card),
                },
              ]}
            />
          )
        }
      >
        {card.text}
      </Slip>
    </li>
  )
}

/** Throws an own card away at once and offers to bring it back as it was (LOCK-3). */
export function useDiscard(): (card: DeskCard) => void {
  const words = useWords('writing')
  const desk = useDesk()
  const toast = useToast()
  return (card) => {
    if (!desk) return
    desk.drop(card.id)
    toast({
      text: words.discarded,
      undo() {
        const id = desk.write(card.stageId, null, card.text, card.level)
        if (card.state === 'handedIn') desk.handIn(id)
      },
    })
  }
}
