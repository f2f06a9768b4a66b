import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import type { OverviewFacts } from './overview-parts.ts'
import { useResultPath } from './result-path.ts'

interface OrphanList {
  /** A target goes to the trash with its promise, so there is nothing to show about one without. */
  readonly key: Exclude<keyof OverviewFacts['orphans'], 'targetsWithoutAgreement'>
  readonly items: readonly { readonly id: string; readonly text: string; readonly to: string }[]
}

/** What has no counterpart, by name, with the way there (TRACE-2). Nothing stands here while everything is linked. */
export function OrphanLists({ facts }: { readonly facts: OverviewFacts }) {
  const words = useWords('result').orphans
  const { locale } = useSingleton('workshop')
  const lists = useLists(facts).filter(({ items }) => items.length > 0)
  if (lists.length === 0) return null
  return (
    <Section label={words.heading} note={words.note} rule="open">
      <ul className="orphan-lists">
        {lists.map(({ key, items }) => (
          <li key={key}>
            <Fold summary={words.lists[key](items.length)}>
              <ul className="orphans" lang={locale}>
                {items.map(({ id, text, to }) => (
                  <li key={id}>
                    <Link className="voice link-ink" to={to}>
                      {text}
                    </Link>
                  </li>
                ))}
              </ul>
            </Fold>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function useLists({
  orphans,
  expectations,
  services,
  agreements,
  measures,
}: OverviewFacts): readonly OrphanList[] {
  const words = useWords('result').orphans
  const path = useResultPath()
  const named = (id: string, text: string | null | undefined, to: string) => ({
    id,
    text: text?.trim() || words.unnamed,
    to,
  })
  const ofAgreements = (ids: readonly string[]) =>
    ids.map((id) => {
      const agreement = agreements.find((item) => item.id === id)
      const service = services.find((item) => item.id === agreement?.serviceId)
      const text = agreement?.title?.trim() || agreement?.promise || service?.name
      return named(id, text, service ? path.part(4, service.id, id) : path.part(4))
    })
  return [
    {
      key: 'expectationsWithoutAnswer',
      items: orphans.expectationsWithoutAnswer.map((id) =>
        named(id, expectations.find((item) => item.id === id)?.statement, path.part(3, 'e', id)),
      ),
    },
    {
      key: 'agreementsWithoutExpectation',
      items: ofAgreements(orphans.agreementsWithoutExpectation),
    },
    { key: 'agreementsWithoutStep', items: ofAgreements(orphans.agreementsWithoutStep) },
    {
      key: 'measuresWithoutCause',
      items: orphans.measuresWithoutCause.map((id) =>
        named(id, measures.find((item) => item.id === id)?.title, path.view('measures')),
      ),
    },
  ]
}
