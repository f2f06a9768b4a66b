/** What a process says about itself in a BPMN file, where people read it in other programs. */
export interface BpmnWords {
  readonly process: string
  readonly work: string
  readonly wait: string
  readonly best: string
  readonly usual: string
  readonly worst: string
  readonly working: string
  readonly elapsed: string
  readonly role: string
  readonly tools: string
  readonly firstTime: string
  readonly ownedByOthers: string
  readonly hurdle: string
}

const de: BpmnWords = {
  process: 'Ablauf',
  work: 'Bearbeitungszeit',
  wait: 'Wartezeit davor',
  best: 'bestenfalls',
  usual: 'üblich',
  worst: 'schlimmstenfalls',
  working: 'Arbeitszeit',
  elapsed: 'Kalenderzeit',
  role: 'Rolle',
  tools: 'Werkzeug',
  firstTime: 'Auf Anhieb brauchbar',
  ownedByOthers: 'Liegt nicht bei uns.',
  hurdle: 'Störstelle',
}

const en: BpmnWords = {
  process: 'Process',
  work: 'Work time',
  wait: 'Waiting before',
  best: 'best',
  usual: 'usual',
  worst: 'worst',
  working: 'working time',
  elapsed: 'calendar time',
  role: 'Role',
  tools: 'Tools',
  firstTime: 'Right first time',
  ownedByOthers: 'Not ours.',
  hurdle: 'Hurdle',
}

export const bpmnWords: Readonly<Record<'de' | 'en', BpmnWords>> = { de, en }
