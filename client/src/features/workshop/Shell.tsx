/** Everything around the five parts: bars, navigation, moving with the group, people, parking lot, help. */
import { Suspense, useCallback, useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { UnsentDrafts } from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { Page, SkipLink } from '../../ui/native/Layout.tsx'
import { AskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { NextPersonDialog } from '../../app/shared-device/NextPersonDialog.tsx'
import { useWhereabouts } from '../../workshop/use-presence.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useMe, useSavedState } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { BackToGroup, FollowBanner } from './FollowBanner.tsx'
import { GroupNews } from './GroupNews.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { AbsenceNotice } from './AbsenceNotice.tsx'
import { KeptWordsNotice } from './KeptWordsNotice.tsx'
import { LatecomerNotice } from './LatecomerNotice.tsx'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { ParkDialog } from './ParkDialog.tsx'
import { PartNav } from './PartNav.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'
import { PlaceContent } from './PlaceContent.tsx'
import { placeTitle } from './place-title.ts'
import { addressOf, type Place, placeOf, placeOfStage, whereaboutsOf } from './places.ts'
import { RefusedPage } from '../../app/RefusedPage.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { StageHead } from './StageHead.tsx'
import { TakeOverNotice } from './TakeOverNotice.tsx'
import { useBarHeight } from './use-bar-height.ts'
import { useConnectionNews } from './use-connection-news.ts'
import { useFollowGroup } from './use-follow-group.ts'
import { useMuchDeleted } from './use-much-deleted.ts'
import { useSeatChanges } from './use-seat-changes.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { WorkshopBar } from './WorkshopBar.tsx'
import './workshop.css'

type OpenDialog = 'park' | 'people' | 'nextPerson' | 'help' | 'settings'

/** @param rest the address behind `/w/<id>/`; without a place in it people come to where the group is, facilitators to their console */
export function Shell({ rest }: { readonly rest: string }) {
  const { access } = useWorkshop()
  const { isFacilitator } = useMe()
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const place = placeOf(rest)
  if (place !== null) return <ShellAt place={place} />
  return (
    <Navigate to={addressOf(access.workshopId, isFacilitator ? 'console' : placeOfStage(stage))} replace />
  )
}

function ShellAt({ place }: { readonly place: Place }) {
  const words = useWords('shell')
  const navigate = useNavigate()
  const { access, desk } = useWorkshop()
  const { isFacilitator } = useMe()
  const { title } = useSingleton('workshop')
  const saved = useSavedState()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = useCallback(() => setDialog(null), [])
  const goTo = useCallback(
    (next: Place, path?: string) =>
      void navigate(
        path === undefined ? addressOf(access.workshopId, next) : `/w/${access.workshopId}/${path}`,
      ),
    [navigate, access.workshopId],
  )
  const follow = useFollowGroup(place, goTo)
  useShortcuts({ park: () => setDialog('park'), help: () => setDialog('help') })
  useWhereabouts(whereaboutsOf(place))
  const bars = useBarHeight()
  useConnectionNews()
  useSeatChanges()
  useMuchDeleted()
  usePageTitle([placeTitle(words, place), title].filter(Boolean).join(' – '))

  if (saved.name === 'no_access') {
    return (
      <>
        <RefusedPage reason={saved.closeReason} />
        <KeptWordsNotice />
      </>
    )
  }
  return (
    <div className="shell">
      <SkipLink />
      <div className="shell-head" ref={bars}>
        <WorkshopBar onOpen={setDialog} />
        <PartNav place={place} group={follow.group?.place ?? null} onPark={() => setDialog('park')}>
          <BackToGroup follow={follow} />
        </PartNav>
        <FollowBanner follow={follow} />
        <ConnectionLine />
        <GroupNews />
      </div>
      <AbsenceNotice />
      <TakeOverNotice />
      <KeptWordsNotice />
      <LatecomerNotice />
      <Page width="full" className="shell-page">
        <Suspense fallback={null}>
          {desk && <UnsentDrafts heldStageId={place === 'now' ? follow.heldStageId : null} />}
        </Suspense>
        {typeof place === 'number' && <StageHead place={place} />}
        <Suspense fallback={null}>
          <AskBeforeDeleting>
            <PlaceContent place={place} heldStageId={follow.heldStageId} isFacilitator={isFacilitator} />
          </AskBeforeDeleting>
        </Suspense>
      </Page>
      <ParkDialog isOpen={dialog === 'park'} onClose={close} />
      <PeopleDialog
        isOpen={dialog === 'people'}
        onClose={close}
        onNextPerson={() => setDialog('nextPerson')}
      />
      <NextPersonDialog isOpen={dialog === 'nextPerson'} onClose={close} />
      <HelpDialog isOpen={dialog === 'help'} onClose={close} />
      <SettingsDialog isOpen={dialog === 'settings'} onClose={close} />
      <LeaveQuestion />
    </div>
  )
}
