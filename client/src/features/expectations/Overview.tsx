import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { GapScreen } from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { TabView } from '../../ui/aria/TabView.tsx'
import { DotsThreeIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { useIds } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { AreasView } from './AreasView.tsx'
import { CardDeskProvider } from './card-desk.tsx'
import { kindOf } from './card-lists.ts'
import { ChoosingProvider, useChoosing } from './choosing.tsx'
import { GroupsView } from './GroupsView.tsx'
import { usePaths, type View, VIEWS } from './part-path.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useDerived } from '../../workshop/use-derived.ts'
import { VagueWordsDialog } from './VagueWordsDialog.tsx'
import { useCardFocus } from './way-back.ts'
import { VisitsView } from './VisitsView.tsx'
import { VoicesView } from './VoicesView.tsx'

/** Everything that other departments expect, in four views, and how the others see the team. */
export function Overview({ view }: { readonly view: View }) {
  const words = useWords('expectations')
  const navigate = useNavigate()
  const paths = usePaths()
  const [freshGroupId, setFreshGroup] = useState<string | null>(null)
  useNewsOfOthers()
  useCardFocus()

  const withCards = (content: React.ReactNode) => (
    <>
      <Toolbar />
      {content}
      <SelectionBar
        onGrouped={(groupId) => {
          setFreshGroup(groupId)
          void navigate(paths.view('groups'))
        }}
      />
    </>
  )
  const contents: Readonly<Record<View, () => React.ReactNode>> = {
    areas: () => withCards(<AreasView />),
    groups: () => withCards(<GroupsView freshGroupId={freshGroupId} />),
    voices: () => <VoicesView />,
    visits: () => <VisitsView />,
    gap: () => (
      <Suspense fallback={null}>
        <GapScreen />
      </Suspense>
    ),
  }
  return (
    <ChoosingProvider>
      <CardDeskProvider>
        <div className="exp-part">
          <h1 className="title t-2xl">{words.title}</h1>
          <p className="soft t-l exp-lead">{words.lead}</p>
          <TabView
            label={words.views.label}
            value={view}
            onChange={(next) => void navigate(paths.view(next), { replace: true })}
            tabs={VIEWS.map((id) => ({
              id,
              title: words.views[id],
              content: id === view ? contents[id]() : null,
            }))}
          />
        </div>
      </CardDeskProvider>
    </ChoosingProvider>
  )
}

const countKinds = (cards: readonly RecordView<'expectations'>[]) => {
  const guessed = cards.filter((card) => kindOf(card) === 'guess').length
  return { real: cards.length - guessed, guessed }
}
type Counts = ReturnType<typeof countKinds>
const sameCounts = (a: Counts, b: Counts) => a.real === b.real && a.guessed === b.guessed

function Toolbar() {
  const words = useWords('expectations')
  const { mayWrite } = useMe()
  const { isOn, start, stop } = useChoosing()
  const [isVagueOpen, setVagueOpen] = useState(false)
  const { real, guessed } = useDerived('expectations', countKinds, sameCounts)
  return (
    <div className="exp-toolbar">
      {real + guessed > 0 && <p className="soft">{words.counts(real, guessed)}</p>}
      {mayWrite && (
        <div className="row end">
          {real + guessed > 0 && (
            <Button small pressed={isOn} onClick={isOn ? stop : start}>
              {words.choose.start}
            </Button>
          )}
          <MenuButton
            label={words.settings}
            icon={<DotsThreeIcon className="icon" weight="bold" />}
            iconOnly
            size="small"
            placement="bottom end"
            entries={[{ id: 'vague', text: words.vague.open, onAction: () => setVagueOpen(true) }]}
          />
        </div>
      )}
      {isVagueOpen && <VagueWordsDialog onClose={() => setVagueOpen(false)} />}
    </div>
  )
}

/** Says how many expectations others have added; what this person adds says the form itself. */
function useNewsOfOthers(): void {
  const ids = useIds('expectations')
  const { indexes } = useDocuments()
  const { participantId } = useMe()
  const { newFromOthers } = useWords('expectations')
  const announce = useAnnounce()
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Set(ids)
    if (!before) return
    const news = ids.filter((id) => {
      const by = indexes.board.record('expectations', id)?.createdBy
      return !before.has(id) && by !== undefined && by !== participantId
    })
    if (news.length > 0) announce({ kind: 'expectations', count: news.length, words: newFromOthers })
  }, [ids, indexes, participantId, newFromOthers, announce])
}
