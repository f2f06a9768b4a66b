/** A past state as a workshop that the ordinary screens can show: nothing can be written, nothing is sent, nobody is there. */
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { createUndo } from '@servicewerkstatt/shared/document/undo.ts'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresenceChannel } from './presence-channel.ts'
import type { SendCommand } from './send-command.ts'
import { createStore } from './store.ts'
import type { Workshop, WorkshopDocuments } from './workshop.ts'

export interface PastState {
  readonly board: Uint8Array
  readonly proceedings: Uint8Array
}

const open = (bytes: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  return doc
}

/** @param live where clock and language of refusals come from */
export function detachWorkshop(live: Workshop, { board, proceedings }: PastState): Workshop {
  const [boardDoc, proceedingsDoc, backstage] = [open(board), open(proceedings), new Y.Doc()]
  const boardDocument = new BoardDocument(boardDoc)
  const awareness = new Awareness(boardDoc)
  const send = (() =>
    Promise.resolve({ ok: false, reason: 'not-allowed', message: '' })) as unknown as SendCommand
  return {
    ...live,
    access: { ...live.access, role: 'observer', participantId: null },
    documents: createStore<WorkshopDocuments | null>({
      board: boardDocument,
      undo: createUndo(boardDocument),
      presence: createPresenceChannel(awareness, null),
      indexes: {
        board: new RecordIndex(boardDoc),
        proceedings: new RecordIndex(proceedingsDoc),
        backstage: new RecordIndex(backstage),
      },
    }),
    mayWrite: createStore(false),
    send,
    reconnectNow() {},
    close() {
      awareness.destroy()
      for (const doc of [boardDoc, proceedingsDoc, backstage]) doc.destroy()
    },
  }
}
