/** `/w/<id>/…`: finds this device's access, holds the connection, and shows the room view or the workshop. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import { findKnownWorkshop, touchWorkshop, useKnownWorkshops } from '../../app/devices.ts'
import { loadPatiently } from '../../app/load-patiently.ts'
import {
  fetchPartAt,
  fetchParts,
  ProcessesAhead,
  RemoteScreen,
  RoomScreen,
} from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { AriaRoot } from '../../ui/aria/AriaRoot.tsx'
import { buttonClass } from '../../ui/native/Button.tsx'
import { connectWorkshop } from '../../workshop/connect-workshop.ts'
import { othersInTurn } from '../../workshop/others-in-turn.ts'
import { prepareOfflineReload } from '../../workshop/offline-reload.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import type { Access } from '../../workshop/workshop.ts'
import { useWorkshop, WorkshopProvider } from '../../workshop/workshop-context.tsx'
import { WorkshopRegistry } from '../../workshop/workshop-registry.ts'
import { DeadEnd } from '../../app/DeadEnd.tsx'
import { Opening } from './Opening.tsx'
import '../../ui/fonts-display.css'

const loadShell = () => import('./Shell.tsx')
const Shell = lazy(async () => ({ default: (await loadPatiently(loadShell)).Shell }))

const registry = new WorkshopRegistry((access) => connectWorkshop(access))

export function WorkshopRoute() {
  const { workshopId = '', '*': rest = '' } = useParams()
  const access = useAccess(workshopId, rest === 'room' || rest.startsWith('room/'))
  return access ? (
    <WithAccess key={[access.token, access.role, access.participantId].join()} access={access} rest={rest} />
  ) : (
    <NoAccess />
  )
}

/**
 * The seat of this device. Observers see what the room sees. A facilitator who opens the room view without a screen of its own takes it as the
 * room: nothing private is asked for, and nobody new appears in the list (rule R14).
 */
function useAccess(workshopId: string, isRoom: boolean): Access | null {
  useKnownWorkshops()
  const known =
    findKnownWorkshop(workshopId, isRoom ? 'screen' : 'person') ?? findKnownWorkshop(workshopId, 'screen')
  const { token, role, participantId } = known ?? { token: null, role: null, participantId: null }
  return useMemo(() => {
    if (token === null || role === null) return null
    const isScreen = isRoom || role === 'room' || role === 'observer'
    return isScreen
      ? { workshopId, token, role: role === 'observer' ? 'observer' : 'room', participantId: null }
      : { workshopId, token, role, participantId }
  }, [workshopId, token, role, participantId, isRoom])
}

function WithAccess({ access, rest }: { readonly access: Access; readonly rest: string }) {
  const workshop = registry.find(access)
  useEffect(() => registry.hold(access), [access])
  useEffect(() => othersInTurn.watch(document), [])
  const isScreen = access.role === 'room' || access.role === 'observer'
  const [firstRest] = useState(rest)
  useEffect(() => {
    // While documents and people are on their way.
    if (!isScreen && firstRest !== 'remote') void Promise.allSettled([loadShell(), fetchPartAt(firstRest)])
  }, [isScreen, firstRest])
  return (
    <AriaRoot>
      <WorkshopProvider workshop={workshop} opening={<Opening workshop={workshop} isRoom={isScreen} />}>
        <RememberTitle />
        <PrepareOffline />
        {!isScreen && rest !== 'remote' && <Ahead />}
        <Suspense fallback={null}>
          {isScreen ? <RoomScreen /> : rest === 'remote' ? <RemoteScreen /> : <Shell rest={rest} />}
        </Suspense>
      </WorkshopProvider>
    </AriaRoot>
  )
}

/** The list "on this device" shows the title as it is now. */
function RememberTitle() {
  const { access } = useWorkshop()
  const { title } = useSingleton('workshop')
  useEffect(() => touchWorkshop(access.workshopId, title, new Date()), [access.workshopId, title])
  return null
}

/** Once the workshop is shown, so that it does not compete with it for a narrow connection. Where no files can be kept, this page at least has its parts. */
function PrepareOffline() {
  const { access } = useWorkshop()
  const hasParts = access.role !== 'room' && access.role !== 'observer'
  const isIdle = useIdleOnce()
  useEffect(() => {
    if (!isIdle) return
    if (!prepareOfflineReload() && hasParts && import.meta.env.PROD) fetchParts().catch(() => {})
  }, [isIdle, hasParts])
  return null
}

/** What takes time is prepared while nobody waits for it. */
function Ahead() {
  return (
    useIdleOnce() && (
      <Suspense fallback={null}>
        <ProcessesAhead />
      </Suspense>
    )
  )
}

/** Longest wait for a quiet moment, in milliseconds. Safari does not say when there is one. */
const QUIET_WITHIN_MS = 5000

/** Whether the page has come to rest once since it was opened. */
function useIdleOnce(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const go = () => setIdle(true)
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(go, QUIET_WITHIN_MS)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(go, { timeout: QUIET_WITHIN_MS })
    return () => cancelIdleCallback(idle)
  }, [])
  return isIdle
}

function NoAccess() {
  const words = useWords('shell')
  return (
    <DeadEnd title={words.noAccess.title} text={words.noAccess.text}>
      <Link className={buttonClass({ kind: 'main' })} to="/c">
        {words.refused.join}
      </Link>
      <Link className={buttonClass({ kind: 'quiet' })} to="/">
        {words.refused.toStart}
      </Link>
    </DeadEnd>
  )
}
