import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { PublicationList } from './PublicationList.tsx'
import { PublishForm } from './PublishForm.tsx'

/** What goes out: a frozen page under an address of its own. */
export function PublishView() {
  const words = useWords('result').publish
  const { isFacilitator } = useMe()
  const [published, setPublished] = useState<string | null>(null)
  return (
    <>
      <p className="soft t-l view-lead">{words.lead}</p>
      {isFacilitator ? (
        <Section label={words.heading} rule="open">
          <PublishForm onPublished={setPublished} />
        </Section>
      ) : (
        <p className="soft">{words.onlyFacilitator}</p>
      )}
      <Section label={words.list} rule="open">
        <PublicationList freshId={published} />
      </Section>
    </>
  )
}
