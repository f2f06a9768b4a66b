import { useShownStage } from '../../workshop/shown-stage.tsx'
import RoomCollect from './RoomCollect.tsx'
import { RoomCards } from './RoomCards.tsx'
import { useCardIds, useSourceStage } from './use-cards.ts'
import './writing-room.css'

/** "Sichten": the cards in the order of chance, as many pages as it takes; without names nobody stands on them. */
export default function RoomRead() {
  const shown = useShownStage()
  const source = useSourceStage(shown?.stage.id ?? null)
  const ids = useCardIds(source?.id ?? null)
  return ids.length > 0 ? <RoomCards ids={ids} /> : <RoomCollect />
}
