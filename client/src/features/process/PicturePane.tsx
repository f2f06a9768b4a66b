/** The picture with everything that this part puts into it. React Flow is loaded when it is first shown. */
import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import { lazy, type Ref, type RefObject, Suspense, useCallback, useState } from 'react'
import { loadPatiently } from '../../app/load-patiently.ts'
import type { CanvasHints } from '../../canvas/aria-labels.ts'
import type { CanvasWords } from '../../canvas/canvas-context.ts'
import type { Chosen } from '../../canvas/chosen.ts'
import { keepIdentity } from '../../canvas/keep-identity.ts'
import type { Played } from '../../canvas/local-keys.ts'
import type { ProcessCanvas as Canvas, ProcessCanvasProps } from '../../canvas/ProcessCanvas.tsx'
import type { CanvasHandle } from '../../canvas/use-viewport.ts'
import { useKept } from '../../canvas/use-kept.ts'
import { useWords } from '../../locale/use-words.ts'
import { DotsThreeIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { LaneMenu } from './LaneMenu.tsx'
import { NameEditor } from './NameEditor.tsx'
import { PictureBoundary } from './PictureBoundary.tsx'
import { useProcessTools } from './process-context.ts'
import { singleKeysAreOn } from './single-keys.ts'
import { displayName } from './step-names.ts'
import type { PlacedSticky } from './use-stickies.ts'
import type { OthersInMap } from './use-others-in-map.ts'
import { useMarks } from './use-marks.ts'
import type { ProcessPicture } from './use-process-picture.ts'
import type { Naming } from './use-process-screen.ts'

let loaded: typeof Canvas | null = null

/** Fetches the picture's code, beside the layout rather than after it. */
export async function loadCanvas(): Promise<typeof Canvas> {
  const module = await loadPatiently(() => import('../../canvas/ProcessCanvas.tsx'))
  return (loaded = module.ProcessCanvas)
}

const LaterCanvas = lazy(async () => ({ default: await loadCanvas() }))

export interface PicturePaneProps {
  readonly picture: ProcessPicture
  readonly name: string
  readonly chosen: Chosen
  readonly naming: Naming | null
  readonly played: Played | null
  readonly others: OthersInMap
  readonly stickies: readonly PlacedSticky[]
  readonly connectingFrom: string | null
  readonly onConnecting: (from: string | null) => void
  readonly isPicking: boolean
  readonly onLeave: () => void
  readonly isNarrow: boolean
  readonly height: string
  readonly zoom: number
  /** The button at what is chosen; its menu opens beside it. */
  readonly menuAnchor: RefObject<HTMLButtonElement | null>
  readonly ref: Ref<CanvasHandle>
}

/** Names and kinds of lanes as the picture says them. */
function useLaneWords(lanes: ProcessPicture['now']['lanes'], drawn: ProcessWords) {
  const { unnamed } = useWords('process').lanes
  return useCallback(
    (laneId: string | null) => {
      const lane = lanes.find((item) => item.id === laneId)
      if (!lane) return { name: drawn.laneMissing, kind: '' }
      return {
        name: lane.name?.trim() || unnamed,
        kind: lane.kind === null ? '' : drawn.laneKinds[lane.kind],
      }
    },
    [lanes, drawn, unnamed],
  )
}

export function PicturePane({ ref, ...props }: PicturePaneProps) {
  const { picture, name, chosen, naming, connectingFrom, isNarrow, height, menuAnchor } = props
  const words = useWords('process')
  const tools = useProcessTools()
  // Code that is there is drawn at once: React shows what waits for code no sooner than a third of a second later.
  const [ProcessCanvas] = useState(() => loaded ?? LaterCanvas)
  const { actions } = tools
  const { mayWrite } = useMe()
  // A picture is hard to change on a narrow screen; the cards below it are not.
  const isEditable = mayWrite && !isNarrow

  const drawn = picture.words
  const own = words.picture
  const canvasWords = useKept<CanvasWords>(
    { process: drawn, position: own.position, role: own.role, way: own.way, handle: own.handle },
    keepIdentity,
  )
  const hints: CanvasHints = {
    node: isEditable ? own.hint : own.hintReading,
    way: own.wayHint,
    zoomIn: words.tools.larger,
    zoomOut: words.tools.smaller,
    fit: words.tools.fit,
    controls: words.views.picture,
    handle: own.handle,
  }
  const marks = useMarks(picture, props.stickies)
  const { lanes } = picture.now
  const laneWords = useLaneWords(lanes, drawn)
  const laneActions = useCallback(
    (id: string) => (isEditable ? <LaneMenu id={id} lanes={lanes} /> : null),
    [isEditable, lanes],
  )

  const onMove = useCallback<ProcessCanvasProps['onMove']>(
    (moves, endsDrag) => actions.move(moves, endsDrag),
    [actions],
  )
  /** What is chosen, when the step at hand is among it; else the step alone. */
  const several = (id: string): readonly string[] => (chosen.nodes.has(id) ? [...chosen.nodes] : [id])
  const onAction: ProcessCanvasProps['onAction'] = (action, id) => {
    tools.workAt('picture')
    switch (action) {
      case 'open':
        return tools.openMenu({ kind: 'node', id }, 'picture', null)
      case 'open-edge':
        return tools.openMenu({ kind: 'edge', id }, 'picture', null)
      case 'rename':
        return tools.beginNaming(id, 'picture')
      case 'insert':
        return actions.insertAfter(id, 'task', 'picture')
      case 'connect':
        return tools.beginConnecting(id)
      case 'times':
        return tools.openDetails(id, 'times')
      case 'copy':
        return actions.copy(several(id))
      case 'paste':
        return actions.paste()
      case 'duplicate':
        return actions.duplicate(several(id))
      case 'remove':
        return tools.askToRemove(several(id))
    }
  }

  const named = picture.now.nodes.find((node) => node.id === naming?.id)
  const menuTarget =
    chosen.edge === null
      ? ({ kind: 'node', id: [...chosen.nodes][0] ?? '' } as const)
      : ({ kind: 'edge', id: chosen.edge } as const)
  const loading = (
    <div className="canvas-loading" style={{ height }}>
      {words.tools.loading}
    </div>
  )
  return (
    <PictureBoundary fallback={<p className="canvas-loading">{words.tools.loadFailed}</p>}>
      <Suspense fallback={loading}>
        <ProcessCanvas
          ref={ref}
          layout={picture.layout}
          words={canvasWords}
          hints={hints}
          label={words.picture.region(name)}
          mayWrite={isEditable}
          singleKeys={singleKeysAreOn}
          chosen={chosen}
          onChoose={tools.choose}
          onMove={onMove}
          played={props.played}
          isPicking={props.isPicking}
          connectingFrom={connectingFrom}
          onConnecting={props.onConnecting}
          onConnect={(from, to) => {
            props.onConnecting(null)
            actions.connect(from, to)
          }}
          onAction={onAction}
          onLeave={props.onLeave}
          wordsOf={laneWords}
          laneActions={laneActions}
          chosenActions={
            <IconButton
              ref={menuAnchor}
              size="tiny"
              label={
                menuTarget.kind === 'node'
                  ? words.picture.stepMenu(actions.nameOf(menuTarget.id))
                  : words.menu.ways
              }
              aria-haspopup="menu"
              icon={<DotsThreeIcon className="icon" weight="bold" />}
              onClick={() => tools.openMenu(menuTarget, 'picture', null)}
            />
          }
          editing={
            naming && named
              ? {
                  id: naming.id,
                  near: naming.near,
                  editor: (
                    <NameEditor
                      key={named.id}
                      place={{ collection: 'nodes', id: named.id, field: 'name' }}
                      label={words.table.cell(words.types[named.type], displayName(named, words))}
                      labelHidden
                      empty={words.table.unnamed}
                      size="m"
                      className="field-sans canvas-name"
                      onLeave={tools.endNaming}
                    />
                  ),
                }
              : null
          }
          banner={
            connectingFrom !== null && (
              <div className="canvas-banner" role="status">
                {words.picture.connecting(actions.nameOf(connectingFrom))}
                <Button kind="quiet" small onClick={() => props.onConnecting(null)}>
                  {words.picture.cancelConnect}
                </Button>
              </div>
            )
          }
          others={props.others.shown}
          onPoint={props.others.point}
          marks={marks}
          onMark={(mark) => {
            if (mark.kind === 'finding') tools.openDetails(mark.at.id)
            else tools.openSticky(mark.id, false)
          }}
          height={height}
          zoom={props.zoom}
          isNarrow={isNarrow}
        />
      </Suspense>
    </PictureBoundary>
  )
}
