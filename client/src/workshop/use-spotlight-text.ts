import { useRecord, useSingleton } from './use-record.ts'

interface Subject {
  readonly type: string
  readonly id: string
}

/** The words of whatever stands in the spotlight; only what the whole room may read. Empty for nothing, or for what is gone. */
export function useSpotlightText(subject: Subject | null): string {
  const pick = (name: string) => (subject?.type === name ? subject.id : null)
  const statement = useSingleton('statement')
  const texts = [
    useRecord('goals', pick('goals'))?.text,
    useRecord('statementProposals', pick('statementProposals'))?.text,
    useRecord('cards', pick('cards'))?.text,
    useRecord('expectations', pick('expectations'))?.statement,
    useRecord('catalogue', pick('catalogue'))?.name,
    useRecord('decisions', pick('decisions'))?.text,
    useRecord('parkingItems', pick('parkingItems'))?.text,
    useRecord('nodes', pick('nodes'))?.name,
    subject?.type === 'statement' ? statement.serviceText : undefined,
  ]
  return texts.find((text) => text !== undefined && text.trim() !== '') ?? ''
}

/** Whether this thing stands in the spotlight: mark it where it stands. */
export function useIsInSpotlight(type: string, id: string): boolean {
  const { spotlight } = useSingleton('run')
  return spotlight?.type === type && spotlight.id === id
}
