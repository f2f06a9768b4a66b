import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { useVersions } from './agreement-state.ts'
import { VersionRow } from './VersionRow.tsx'

/** Every version with what was decided about it; the newest stands open, the others are folded. */
export function SignOff({ agreement }: { readonly agreement: RecordView<'agreements'> }) {
  const words = useWords('catalogue').signOff
  const versions = useVersions(agreement.id)
  const { isFacilitator } = useMe()
  const standing = versions.filter(
    ({ status }, index) => index === 0 || status === 'in_force' || status === 'suspended',
  )
  const older = versions.filter((version) => !standing.includes(version))
  const rows = (some: typeof versions) => (
    <ol className="ruled-list versions">
      {some.map((version) => (
        <VersionRow key={version.id} version={version} agreement={agreement} />
      ))}
    </ol>
  )
  return (
    <Section label={words.heading} rule="open">
      {versions.length === 0 && <p className="soft">{words.none}</p>}
      {standing.length > 0 && rows(standing)}
      {older.length > 0 && <Fold summary={words.older(older.length)}>{rows(older)}</Fold>}
      {!isFacilitator && <p className="t-s soft after-list">{words.onlyFacilitator}</p>}
    </Section>
  )
}
