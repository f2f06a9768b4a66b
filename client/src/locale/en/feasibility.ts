import type { feasibility as german } from '../de/feasibility.ts'
import { formats } from '../format.ts'

const { plural, number, decimal, date: day } = formats('en')

const inHundred = (bp: number): string => {
  const whole = Math.round(bp / 100)
  if (whole === 0 && bp > 0) return 'fewer than 1 in 100'
  return whole === 100 && bp < 10_000 ? 'more than 99 in 100' : `${number(whole)} in 100`
}

const proposed = (date: string): string => (date === '' ? 'Proposed' : `Proposed on ${day(date)}`)

export const feasibility: typeof german = {
  heading: 'Feasibility',
  note: 'by your estimates',
  reckoning: 'Reckoning …',
  nameSteps: 'Name the first and the last step in the target, then it can be reckoned.',
  share: (bp) => inHundred(bp),
  promisedShare: (bp) => `promised ${decimal(bp / 100)}`,
  rulerLabel: (bp, promisedBp) =>
    `By your estimates ${inHundred(bp)} cases hold. You promised ${inHundred(promisedBp)}.`,
  tightRange: (fromBp, toBp) => `From ${decimal(fromBp / 100)} to ${decimal(toBp / 100)} it is tight.`,
  wholeDecides: 'Where every case is promised, the worst sum of all times decides.',
  percentiles: (half, most, isElapsed) =>
    `Half of them are done after ${half}, 95 in 100 after ${most}${isElapsed ? ', counted around the clock' : ''}.`,
  distribution: 'How long it takes',
  chartLabel: (keptBp, limit) =>
    `Distribution of the reckoned cases. ${inHundred(keptBp)} keep the promise${limit === null ? '' : `: ${limit}`}.`,
  axis: {
    minutes: 'The higher the bar, the more cases take that long.',
    days: 'Working days after receipt; 0 is the same day.',
    'month-days': 'Working day of the month on which it is done.',
  },
  legend: { kept: 'keeps the promise', late: 'does not' },
  beyond: (bp) => `${inHundred(bp)} take longer than shown.`,
  largest: (step, time) => `On the longest way “${step}” takes the most time: ${time}.`,
  stored: {
    share: (bp, light, date) =>
      `${proposed(date)}${light === null ? '' : ` as ${light},`} with ${inHundred(bp)}.`,
    sums: (usual, worst, light, date) =>
      `${proposed(date)} as ${light}: usually ${usual}, at worst ${worst}.`,
    known: (known, missing, all, light, date) =>
      `${proposed(date)} as ${light}: at least ${known}, ${number(missing)} of ${number(all)} steps without a time.`,
    nothing: (light, date) => `${proposed(date)} as ${light}.`,
  },
  quoted: (names) => names.map((name) => `“${name}”`).join(', '),
  quotedAndMore: (names, more) => `${names.map((name) => `“${name}”`).join(', ')} and ${String(more)} more`,
  toProcess: 'To the process in part 2',
  findingsLead: 'No number that would be true can be given like this:',
  findings: {
    'threshold-zero': 'Nobody can keep a limit of 0. For the same day there is “on the same working day”.',
    'threshold-not-whole': 'Working days are whole days. Give a whole number.',
    'never-open': 'The working hours of the process have not a single open hour.',
    'service-never-open': 'The service hours of the promise have not a single open hour.',
    'zones-differ':
      'The process and the promise count in different time zones. Choose hours in the same time zone for both.',
    'no-way': 'No way leads from the first to the last step. Have a look at part 2.',
    'nobody-comes-by': 'By your shares no case comes by both steps.',
  },
  limits: {
    runs: (runs, points) =>
      `Reckoned with ${number(runs)} imagined cases that draw from your three times for each step. Chance makes up about ± ${decimal(points)} in 100.`,
    queues: 'Queues are not modelled: the usual waiting is part of your estimates.',
    independent: 'Each step takes its own time. A bad day that holds everything up does not occur.',
    holidays: 'Public holidays, leave and changes of the clock are not included.',
    month: 'The reckoned month begins on a Tuesday. When it begins shortly before a weekend, it may be less.',
    measured: (bp) => `${inHundred(bp)} cases come by both steps. Only these count.`,
    capped: (n) =>
      plural(n, {
        one: '1 case did not get out of a loop and counts as missed.',
        other: `${number(n)} cases did not get out of a loop and count as missed.`,
      }),
    hoursAssumed: 'No service hours are chosen. Reckoned with Monday to Friday, 8 hours each.',
    reality: 'Part 5 shows what really happens.',
  },
  whyNot: {
    'no-share': 'No share is promised. So these are sums, not a probability.',
    'no-best-case': 'Not every best time is known. So these are sums, not a probability.',
    'times-missing': 'With all times it could be said how many cases hold.',
    shares: 'Without matching shares at the decisions there is no probability, only sums.',
  },
  cutoff: {
    without: (bp) => `Without a cut-off ${inHundred(bp)} hold.`,
    now: (time, bp) => `With the cut-off at ${time}: ${inHundred(bp)}.`,
    offer: (time, bp) => `With a cut-off at ${time} it would be ${inHundred(bp)}.`,
    none: 'Even with a cut-off it does not become feasible: the work takes too long for a day.',
    why: 'What comes shortly before closing needs work, too. After the cut-off a request counts as received on the next working day.',
    take: (time) => `Use the cut-off at ${time}`,
  },
  whatIf: {
    heading: 'What would have to change?',
    lever: (part, bp) => `Largest lever: ${part}. Always as good as at best: ${inHundred(bp)}.`,
    roomLever: (part) => `Largest lever: ${part}.`,
    which: 'Which time would be different?',
    parts: {
      work: (step) => `Work time of “${step}”`,
      wait: (step) => `Waiting before “${step}”`,
    },
    usual: 'Usual time',
    instead: (then, today) => `${then} instead of ${today}`,
    minutes: 'Usual time as a number',
    limit: 'Another limit',
    share: 'Another share',
    ofHundred: 'in 100',
    reset: 'Everything as today',
    move: 'Move the slider. The process stays as it is.',
    thenHolds: 'Then',
    adopt: 'Take over as a measure',
    promise: {
      adopt: 'Take over for the promise',
      question: 'Shall the promise say this?',
      limit: (then, today) => `Limit: ${then} instead of ${today}`,
      share: (then, today) => `Share: ${then} instead of ${today}`,
      sentenceFollows: 'The sentence of the promise changes with it:',
      sentenceStays:
        'The sentence of the promise has words of its own and stays as it is. Read it once more afterwards.',
      onTheTable: (n) =>
        `Version ${number(n)} has already been submitted and stays as it is. What you change now counts once you submit again.`,
      levelStays: (name) => `The chosen level${name === '' ? '' : ` “${name}”`} keeps its own values.`,
      act: 'Take over',
      cancel: 'Cancel',
      adopted: 'The promise is changed.',
      changedMeanwhile: 'Somebody else has changed this meanwhile. Nothing was overwritten.',
      refusals: {
        signed: (n, status) =>
          `Version ${number(n)} is signed (${status}); a try does not change it. To promise something else, change the target further below and submit again.`,
        frozen: 'The facilitator has frozen the board.',
        readOnly: 'Nothing can be changed just now: you are only reading.',
      },
    },
    adopted: (n) =>
      plural(n, { one: 'The measure is in part 5.', other: `${number(n)} measures are in part 5.` }),
    measureTitle: (part, today, then) => `${part}: usually ${then} instead of ${today}`,
    effect: (todayBp, thenBp) =>
      `By your estimates ${inHundred(thenBp)} cases hold then, instead of ${inHundred(todayBp)}.`,
  },
  sums: 'By your estimates it takes',
  promisedIs: (promised) => `Promised: ${promised}.`,
  notCheckable: (missing, all, known) =>
    `${number(missing)} of ${number(all)} steps without a time. At least ${known} are known.`,
  alreadyTooLong: (known, promised, missing, all) =>
    `The known times alone add up to ${known}. Promised: ${promised}. ${number(missing)} of ${number(all)} steps are still without a time.`,
  usual: (time) => `usually ${time}`,
  atLeast: (time) => `at least ${time}`,
  withoutTime: (missing, all) => `${number(missing)} of ${number(all)} steps without a time`,
  worst: (time) => `at worst ${time}`,
  promised: (limit) => `promised ${limit}`,
  perTick: (time) => `one tick: ${time}`,
  unnamedStep: 'Unnamed step',
  how: 'How this is reckoned',
  ofOthers: (n, time) =>
    plural(n, {
      one: `1 step is not ours: ${time}.`,
      other: `${number(n)} steps are not ours: ${time}.`,
    }),
  longestWay: 'At branches the longest way counts.',
  loops: (n) =>
    plural(n, { one: 'A loop is counted once.', other: `${number(n)} loops are counted once each.` }),
  converted: (step, elapsed, working) =>
    `Waiting at “${step}”: ${elapsed} around the clock are at most ${working} of working time.`,
  aroundTheClock:
    'The promise counts around the clock. The sums count every minute; nights and weekends come on top.',
  heldUp: {
    sometimes: 'The times fit, but not at every hour: who comes late waits over night or the weekend.',
    always: 'The sum fits, but at no hour: nights and weekends count, too.',
  },
  cautious: 'The worst sum is cautious: long times rarely coincide.',
}
