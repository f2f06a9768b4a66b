import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import { useWords } from '../../locale/use-words.ts'
import { Desk } from '../../ui/native/Paper.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { EarlierSentences } from './EarlierSentences.tsx'
import { Members } from './members.tsx'

/** One field for all of the group. */
export function OwnGroup({ group, stageId }: { readonly group: GroupInOrder; readonly stageId: string }) {
  const words = useWords('smallGroups')
  return (
    <section className="own-group" aria-label={words.group(group.no)}>
      <header className="own-group-head">
        <h2 className="title t-xl">{words.group(group.no)}</h2>
        <p className="t-l">
          <Members ids={group.memberIds} />
        </p>
      </header>
      <Desk>
        <CoText
          place={{ collection: 'statementProposals', id: group.textId ?? '', field: 'text' }}
          label={words.text}
          empty={words.textEmpty}
          hint={words.textHint}
          size="xl"
        />
      </Desk>
      <EarlierSentences stageId={stageId} />
    </section>
  )
}
