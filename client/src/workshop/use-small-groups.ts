/** The small groups of a stage, and who is in them. */
import {
  type GroupInOrder,
  type GroupText,
  smallGroupsOf,
  toGroupText,
} from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo } from 'react'
import { useDerived } from './use-derived.ts'
import { useAll } from './use-record.ts'

const toGroupTexts = (texts: readonly RecordView<'statementProposals'>[]): readonly GroupText[] =>
  texts.map(toGroupText)

const sameTexts = (a: readonly GroupText[], b: readonly GroupText[]): boolean =>
  a.length === b.length &&
  a.every((text, index) => {
    const other = b[index]
    return text.id === other?.id && text.ord === other.ord && text.hasWords === other.hasWords
  })

/** In their order; typing in a text renders nothing here. */
export function useSmallGroups(stageId: string | null): readonly GroupInOrder[] {
  const groups = useAll('smallGroups')
  const texts = useDerived('statementProposals', toGroupTexts, sameTexts)
  return useMemo(() => smallGroupsOf(stageId, groups, texts), [stageId, groups, texts])
}

export interface Member {
  readonly id: string
  readonly person: RecordView<'participants'>
  readonly hasLeft: boolean
}

/** Who is in a group, in the order in which people came; those who have left are in it still. */
export function useMembers(memberIds: readonly string[]): readonly Member[] {
  const people = useAll('participants')
  return useMemo(
    () =>
      people
        .filter(({ id }) => memberIds.includes(id))
        .map((person) => ({ id: person.id, person, hasLeft: person.presence === 'left' })),
    [people, memberIds],
  )
}
