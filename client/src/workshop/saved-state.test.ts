import { expect, test } from 'vitest'
import { deriveSavedState, type LinkFacts } from './saved-state.ts'

const saved: LinkFacts = {
  link: 'connected',
  hasUnsaved: false,
  hasEcho: true,
  storageRefuses: false,
  mayWrite: true,
  writesAtTimes: true,
  hasLocalCopy: true,
  closeReason: null,
}

test.each([
  ['everything confirmed', {}, false, 'saved'],
  ['something on its way', { hasUnsaved: true }, false, 'sending'],
  ['before the first echo', { hasEcho: false }, false, 'opening'],
  ['connecting for the first time', { link: 'connecting', hasEcho: false }, false, 'opening'],
  ['without a connection', { link: 'offline' }, false, 'offline'],
  ['without a connection, with words waiting', { link: 'offline', hasUnsaved: true }, false, 'offline'],
  ['coming back', { link: 'connecting' }, false, 'offline'],
  ['the disk of the server is full', { storageRefuses: true, hasUnsaved: true }, false, 'server_cannot_save'],
  ['frozen', { mayWrite: false }, false, 'frozen'],
  ['frozen with words on their way', { mayWrite: false, hasUnsaved: true }, false, 'sending'],
  ['a role that never writes', { mayWrite: false, writesAtTimes: false }, false, 'saved'],
  ['words that were not taken', {}, true, 'not_applied'],
  ['words that were not taken, offline', { link: 'offline' }, true, 'offline'],
  ['refused', { link: 'refused', closeReason: 'removed' }, true, 'no_access'],
] as const)('%s', (_case, change, hasKeptWords, name) => {
  expect(deriveSavedState({ ...saved, ...change }, hasKeptWords).name).toBe(name)
})
