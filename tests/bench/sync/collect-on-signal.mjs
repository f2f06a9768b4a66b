// Loaded before every server under test, with --expose-gc: SIGUSR2 collects garbage, so that memory is what is in use and not
// what the engine has not cared to give back yet.
process.on('SIGUSR2', () => {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
})
