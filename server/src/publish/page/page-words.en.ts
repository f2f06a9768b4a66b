/** What the published page says in English. */
import type { PageWords } from './page-words.de.ts'

const NB = '\u00a0'
/** The unit follows the number in the plural, except after exactly one. */
const counted = (value: string, one: string, many: string): string =>
  `${value}${NB}${value === '1' ? one : many}`

const ordinal = (value: string): string => {
  const suffix = /1[123]$/.test(value) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[Number(value.at(-1))] ?? 'th')
  return `${value}${suffix}`
}

export const pageWordsEn: PageWords = {
  skip: 'Skip to content',
  nav: {
    label: 'On this page',
    promises: 'Promises',
    misses: 'Missed',
    said: 'You said',
    notYet: 'Not yet',
    services: 'Services',
    editions: 'Other pages',
  },
  reportFor: (period, date) => `Report for ${period}, published on ${date}`,
  catalogueOf: (date) => `Service catalogue, published on ${date}`,
  promise: 'Promise',
  inPeriod: (period) => `In ${period}`,
  result: 'Result',
  history: 'History',
  counts: (met, total) => `${met} of ${total}`,
  promised: (share) => `promised ${share} of${NB}100`,
  rulerLabel: (share, promised) => `${share} of 100 kept, promised ${promised}`,
  noPromisedShare: 'no promised share',
  excluded: (n) =>
    `${counted(String(n), 'case', 'cases')} not counted: ${n === 1 ? 'an exception' : 'exceptions'}`,
  measured: (value) => `measured ${value}`,
  notMeasured: 'not measured',
  limit: {
    lte: (v) => `promised at most ${v}`,
    lt: (v) => `promised less than ${v}`,
    gte: (v) => `promised at least ${v}`,
    gt: (v) => `promised more than ${v}`,
  },
  units: {
    minute: (v) => counted(v, 'minute', 'minutes'),
    hour: (v) => counted(v, 'hour', 'hours'),
    working_day: (v) => counted(v, 'working day', 'working days'),
    working_day_of_month: (v) => `${ordinal(v)} working day`,
    share: (v) => `${v}\u202f%`,
    count: (v) => v,
    score: (v) => counted(v, 'point', 'points'),
  },
  few: 'Few cases: does not say much yet.',
  verdicts: {
    met: 'Met',
    near_miss: 'Narrowly missed',
    missed: 'Missed',
    no_cases: 'No cases',
    not_measurable_yet: 'Not measurable yet',
    not_in_force: 'Not agreed yet',
  },
  corrected: (date, before, reason) => `Corrected on ${date}: before, ${before}. ${reason}`,
  correctedNow: (now) => `Now: ${now}.`,
  allKept: 'No promise was missed in this period.',
  whatHappened: 'What happened',
  cause: 'Cause',
  measure: 'Measure',
  noMeasure: 'No measure, because',
  until: (date) => `By ${date}.`,
  effectCheck: (period) => `We check the effect for ${period}.`,
  said: 'You said – we did',
  saidCatalogue: 'You said – we promise',
  notYet: 'Not yet, because',
  quote: (text) => `“${text}”`,
  nextReport: 'Next report:',
  statement: 'What we deliver',
  forWhom: 'For whom',
  channel: 'How to reach us',
  channels: {
    portal: 'Portal',
    email: 'E-mail',
    phone: 'Phone',
    ticket: 'Ticket',
    form: 'Form',
    in_person: 'In person',
    automatic: 'Automatic',
  },
  hours: 'Service hours',
  deliverable: 'What you get',
  notIncluded: 'Not included',
  prerequisites: 'What we need from you',
  noNumber: 'Deliberately without a number',
  exclusions: 'Excluded',
  customerDuties: 'Your part',
  review: (date) => `Next review: ${date}`,
  kinds: { sla: 'Agreement (SLA)', ola: 'Supporting agreement (OLA)', self_commitment: 'Self-commitment' },
  version: (n) => `Version${NB}${n}`,
  noPromise: 'There is no promise for this service yet.',
  editions: 'Other pages of this team',
  quarter: (n, year) => `quarter${NB}${n} of ${year}`,
  quarterShort: (n) => `Q${n}`,
  notFoundTitle: 'There is no such page.',
  notFound: 'Part of the address may be missing. Please open the link again or ask the team.',
}
