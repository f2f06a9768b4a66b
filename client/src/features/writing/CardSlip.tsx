import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo, type ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Chip, SideMark, Slip } from '../../ui/native/Paper.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { personName } from '../../workshop/use-workshop.ts'
import { CardMenu } from './CardMenu.tsx'

/** One revealed card: its words, where it comes from as far as its level allows, and what it has become. */
export const CardSlip = memo(function CardSlip({
  id,
  size = 'normal',
  menu,
}: {
  readonly id: string
  readonly size?: 'dense' | 'normal' | 'large'
  /** Instead of the usual actions. */
  readonly menu?: ReactNode
}) {
  const card = useRecord('cards', id)
  const { locale } = useSingleton('workshop')
  if (!card) return null
  return (
    <Slip
      size={size}
      lang={locale}
      className="hyphens"
      foot={<CardFoot card={card} />}
      menu={menu ?? <CardMenu card={card} />}
    >
      {card.text}
    </Slip>
  )
})

/** Null-like where nothing is to be said, so that nameless cards stay bare. */
export function CardFoot({ card }: { readonly card: RecordView<'cards'> }) {
  const words = useWords('writing').revealed
  const author = useRecord('participants', card.authorId)
  const department = useRecord('departments', card.departmentId)
  const name = author ? personName(author) : card.level === 'anonymous' ? '' : (department?.name ?? '')
  const isGuests = card.side === 'guest'
  const by = name || (isGuests ? words.by.theirs : '')
  return (
    <>
      {by !== '' && (
        <span className="writing-by">
          <SideMark side={isGuests ? 'theirs' : 'ours'} />
          <span>{by}</span>
        </span>
      )}
      {card.via === 'proxy' && <Chip>{words.proxy}</Chip>}
      {card.via === 'late' && <Chip>{words.late}</Chip>}
      {card.becameType !== null && <Chip>{words.became[card.becameType]}</Chip>}
    </>
  )
}
