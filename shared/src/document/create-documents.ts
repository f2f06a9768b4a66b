/** New documents of a workshop, complete from their first update on: every singleton and its texts exist before anybody can join. */
import * as Y from 'yjs'
import { SINGLETONS, singletonShape, type DocumentKind, type SingletonName } from './schema.ts'
import { META, META_SCHEMA_VERSION, SCHEMA_VERSION } from './schema-version.ts'
import { fillYRecord, type TextForm } from './yjs-record.ts'

export interface WorkshopDocuments {
  readonly board: Y.Doc
  readonly proceedings: Y.Doc
  readonly backstage: Y.Doc
}

export const textForm = (kind: DocumentKind): TextForm => (kind === 'board' ? 'shared' : 'plain')

/**
 * Puts the singletons and the schema version into an empty document.
 * @param singletons first values, for example `{workshop: {id, title, locale}}`
 */
export function initialiseDocument(
  doc: Y.Doc,
  kind: DocumentKind,
  singletons: Partial<Record<SingletonName, object>> = {},
): void {
  doc.transact(() => {
    for (const name of Object.keys(SINGLETONS[kind]) as SingletonName[]) {
      fillYRecord(doc.getMap<unknown>(name), singletonShape(name), singletons[name] ?? {}, textForm(kind))
    }
    doc.getMap<unknown>(META).set(META_SCHEMA_VERSION, SCHEMA_VERSION)
  }, 'create')
}

/** Three empty documents that belong together. */
export const newDocuments = (): WorkshopDocuments => ({
  board: new Y.Doc(),
  proceedings: new Y.Doc(),
  backstage: new Y.Doc(),
})
