import { LanesDialog } from './LanesDialog.tsx'
import { RemovalDialog } from './RemovalDialog.tsx'
import { StepMenu } from './StepMenu.tsx'
import type { ProcessPicture } from './use-process-picture.ts'
import type { OpenMenu, ProcessScreen } from './use-process-screen.ts'
import { WayDialog } from './WayDialog.tsx'
import { WayMenu } from './WayMenu.tsx'

interface OpenedDialogsProps {
  readonly screen: ProcessScreen
  readonly picture: ProcessPicture
}

/** Menus and dialogs that stand above the process while they are open. */
export function OpenedDialogs({ screen, picture }: OpenedDialogsProps) {
  return (
    <>
      {screen.menu && (
        <OpenedMenu
          menu={screen.menu}
          picture={picture}
          onClose={screen.closeMenu}
          onWay={screen.openMenuOfWay}
        />
      )}
      {screen.removal && <RemovalDialog removal={screen.removal} onClose={screen.closeRemoval} />}
      {screen.wayId !== null && <WayDialog id={screen.wayId} onClose={screen.closeWay} />}
      {screen.editedLanes && (
        <LanesDialog
          lanes={picture.now.lanes}
          beginAt={screen.editedLanes.nameOf}
          onClose={screen.closeLanes}
        />
      )}
    </>
  )
}

interface OpenedMenuProps {
  readonly menu: OpenMenu
  readonly picture: ProcessPicture
  readonly onClose: (menu: OpenMenu) => void
  readonly onWay: (edgeId: string) => void
}

function OpenedMenu({ menu, picture, onClose, onWay }: OpenedMenuProps) {
  const { target, where, anchor } = menu
  const common = { id: target.id, where, picture, anchor, onClose: () => onClose(menu) }
  return target.kind === 'node' ? <StepMenu {...common} onWay={onWay} /> : <WayMenu {...common} />
}
