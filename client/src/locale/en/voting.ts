import type { voting as german } from '../de/voting.ts'
import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('en')
const dots = (n: number) => plural(n, { one: `1${NBSP}dot`, other: `${number(n)}${NBSP}dots` })
const people = (n: number) => plural(n, { one: '1 person', other: `${number(n)} people` })

export const voting: typeof german = {
  soon: { title: 'It is about to begin.', text: 'The facilitator is putting together what it is about.' },
  turnout: (voted, expected) => `${number(voted)} of ${number(expected)} in`,
  ofExpected: (expected) => `of ${number(expected)} in`,
  guestsElsewhere: 'The team answers here. You will see the result together with everybody.',

  status: {
    notYet: 'Not handed in yet',
    done: 'Handed in',
    changed: 'Changed, not handed in yet',
    loading: 'Loading …',
  },
  sending: 'Handing in …',
  closedMeanwhile: 'The vote is closed. Your last change did not make it.',

  vote: {
    blind: 'Nobody sees where your dots go, not even the facilitator.',
    howMany: (budget, max) =>
      max < budget
        ? `Give up to ${dots(budget)}, at most ${number(max)} to one option.`
        : `Give up to ${dots(budget)}. One option may get several.`,
    list: 'Options',
    left: (left, budget) => `${number(left)} of ${dots(budget)} left`,
    given: (n) => dots(n),
    add: (letter) => `Give a dot: ${letter}`,
    take: (letter) => `Take a dot back: ${letter}`,
    spoken: (letter, n, left) => `${letter}: ${dots(n)}. ${number(left)} left.`,
    concern: 'Raise a concern',
    concernFor: (letter) => `Raise a concern about ${letter}`,
    concernText: (letter) => `Concern about ${letter}`,
    concernHint: 'One sentence is enough, so is none. Shown without a name after closing.',
    concernBack: 'Take the concern back',
    submit: 'Hand in',
    submitChange: 'Hand in the change',
    submitted: 'Handed in. You can change everything until it closes.',
    submitEmpty: 'Hand in without dots',
  },

  result: {
    heading: 'Result',
    round: (no) => `Round ${number(no)}`,
    voters: (n, all) => `${people(n)}, ${dots(all)}`,
    dots,
    sides: (team, guests) => `Team ${number(team)}, other departments ${number(guests)}`,
    sidesVoters: (team, guests) => `Team: ${people(team)}. Other departments: ${people(guests)}.`,
    tied: 'tied',
    concerns: (n) => plural(n, { one: '1 concern', other: `${number(n)} concerns` }),
    concernsNext: 'concerns, shown next',
    concernsTitle: 'Concerns',
    concernsWordless: (n) => plural(n, { one: '1 without words', other: `${number(n)} without words` }),
    none: 'Nobody voted.',
    earlier: (n) => plural(n, { one: 'Show the round before', other: `Show the ${number(n)} rounds before` }),
  },

  room: {
    budget: (n) => `${dots(n)} each`,
    blind: 'Blind: the result appears for everybody at once.',
    total: (n, all) => `${people(n)}, ${dots(all)}`,
  },

  control: {
    what: 'What is the vote about?',
    sources: {
      goal: 'Goals',
      statementProposal: 'Sentences',
      card: 'Cards',
      group: 'Groups',
      expectation: 'Expectations',
      agreement: 'Promises',
    },
    none: 'None of these has words yet.',
    chosen: (n, all) => `${number(n)} of ${number(all)} chosen`,
    all: 'All',
    noneOfThem: 'None',
    tooFew: 'Choose at least two options.',
    tooMany: (max) => `At most ${number(max)}. Group first, then vote.`,
    budget: 'Dots per person',
    budgetWhy: (suggested, options) =>
      `Suggested ${number(suggested)}: the rounded square root of ${number(options)} options, at least 3, at most 7.`,
    max: 'At most on one option',
    open: 'Open the vote',
    opened: 'The vote is open.',
    voted: 'In',
    missing: 'Not yet',
    nobodyYet: 'nobody yet',
    everybody: 'everybody',
    countOnly: 'No names: only the number is shown here.',
    close: 'Close the vote',
    closed: 'The vote is closed.',
    closeQuestion: (missing) =>
      plural(missing, {
        one: '1 person has not handed in yet. Close anyway?',
        other: `${number(missing)} people have not handed in yet. Close anyway?`,
      }),
    closeText: 'The result stands then. A second round is possible at any time.',
    fewVotes: 'With fewer than three votes the result can be traced to individuals.',
    closeAnyway: 'Close',
    again: 'One more round',
    other: 'Another vote',
    decide: 'Record as a decision',
    decided: 'The decision is recorded.',
    decisionText: 'What is decided?',
    decisionHow: 'How?',
    alternatives: 'What else was there to choose?',
    hows: { unanimous: 'unanimously', majority: 'by majority', consent: 'by consent' },
    submitDecision: 'Decide',
    elsewhere: 'Another vote is still open. Close that one first.',
    proxies: 'For people in the room',
    proxyNote: 'Enter it only while the projector does not show this page.',
    proxyFor: (name) => `Enter the vote of ${name}`,
    proxyDone: (name) => `The vote of ${name} is in.`,
    done: 'Done',
  },

  consent: {
    question: 'How far do you go along?',
    agreementQuestion: 'Can we keep this?',
    ends: ['not at all', 'fully'],
    values: ['not at all', 'rather not', 'with great doubts', 'with small doubts', 'gladly', 'fully'],
    value: (n, word) => `${number(n)}, ${word}`,
    blind: 'Blind. Afterwards only the number of each value is shown. Words stand beside it without a name.',
    comment: 'A sentence about it',
    commentAsked: 'What would have to change for you to go along?',
    subject: { statement: 'Service statement', goal: 'Goal', process: 'Process', agreement: 'Promise' },
    choose: 'What is it about?',
    open: 'Ask for consent',
    openAgain: 'Ask again',
    opened: 'The round of consent is open.',
    close: 'Close the round',
    closed: 'The round is closed.',
    answers: (n) => plural(n, { one: '1 answer', other: `${number(n)} answers` }),
    times: (value, word, n) => `${number(value)}, ${word}: ${number(n)}`,
    talk: 'What do we still have to talk about?',
    talkWhy: (n) =>
      plural(n, { one: '1 answer is at 2 or below.', other: `${number(n)} answers are at 2 or below.` }),
    allIn: 'All answers are at 3 or above.',
    comments: 'What was said about it',
    adopt: 'Decide it',
    park: 'Put it off',
    settleNote: 'The facilitator decides. What is put off goes to the parking lot.',
    adopted: 'Decided, and the wording is recorded.',
    parked: 'Put off, kept in the parking lot.',
    outcome: { adopted: 'Decided', parked: 'Put off' },
    none: 'Nobody answered.',
    nothing: 'There are no words here yet.',
    about: 'It is about these words',
    changedSince: 'The words have changed since.',
    notYet: 'Not asked yet.',
    heading: 'Consent of the team',
  },

  sealed: {
    lead: 'Five statements about you. Everyone on their own.',
    leadOf: (n) =>
      plural(n, {
        one: 'One statement about you. Everyone on their own.',
        other: `${number(n)} statements about you. Everyone on their own.`,
      }),
    promise: (threshold) =>
      `No names. Nobody, not even the facilitator, sees your answers. They are shown from ${number(threshold)} answers on.`,
    ends: ['does not apply', 'fully applies'],
    asOthers: 'Answer as you see yourselves today. The other departments judge the same sentences.',
    answered: (n, all) => `${number(n)} of ${number(all)} answered`,
    seal: 'Seal the envelope',
    sealing: 'Sealing …',
    final: 'Nothing can be changed after that.',
    missing: 'An answer is missing. “Cannot judge” is one as well.',
    done: 'Your envelope is sealed.',
    doneText: 'It is opened once the others have answered too. Then everybody sees both sides at once.',
    count: (n, expected) => `${number(n)} of ${number(expected)} sealed`,
    ofExpected: (expected) => `of ${number(expected)} sealed`,
    roomTitle: 'The envelope is being sealed',
    open: 'Ask for the self-view',
    opened: 'The envelopes are handed out.',
    roundTitle: 'Name of the round',
    suggestedTitle: (month) => `Self-view and outside view ${month}`,
    threshold: 'Shown from so many answers on',
    thresholdWhy: 'Per side and statement. At least 3. What was promised once is not lowered.',
    statements: (n) => plural(n, { one: '1 statement', other: `${number(n)} statements` }),
    none: 'There are no statements yet.',
    keep: 'The round stays open until the other departments have answered too.',
    close: 'Reveal both sides',
    closeQuestion: 'Reveal both sides now?',
    closeText: 'Nobody can answer after that. What is below the promised number stays hidden.',
    closeNobody: 'No answers of the other departments are in yet.',
    closeOthers: (n) =>
      plural(n, {
        one: '1 person of the other departments has answered.',
        other: `${number(n)} people of the other departments have answered.`,
      }),
    closeFew: (sealed, threshold) =>
      plural(sealed, {
        one: `Only 1 envelope of the team is sealed. Below ${number(threshold)} nothing is shown.`,
        other: `Only ${number(sealed)} envelopes of the team are sealed. Below ${number(threshold)} nothing is shown.`,
      }),
    closed: 'Both sides are revealed.',
    proxyFor: (name) => `Envelope of ${name}`,
  },

  gap: {
    title: 'Self-view and outside view',
    largestFirst: 'Largest gap first',
    note: (first, round) => [first, round].filter(Boolean).join(', '),
    ours: 'We about us',
    theirs: 'The others about us',
    legend: (who, n) => `${who}, ${n}`,
    answers: (low, high) =>
      low === high
        ? plural(low, { one: '1 answer', other: `${number(low)} answers` })
        : `${number(low)} to ${number(high)} answers`,
    scale: '1 does not apply, 5 fully applies',
    directions: {
      better: 'we see ourselves better',
      worse: 'we see ourselves worse',
      equal: 'nearly the same',
    },
    hidden: (n, threshold) => `too few answers so far (${number(n)} of ${number(threshold)})`,
    hiddenSide: (who, n, threshold) =>
      `${who}: too few answers so far (${number(n)} of ${number(threshold)})`,
    noOthers: 'The others have not answered yet.',
    foot: (threshold) =>
      `Stroke above and below the mark: the middle half of the answers. Below ${number(threshold)} answers a value stays hidden.`,
    none: 'No round is revealed yet.',
    noneText: 'First the team answers, sealed, then the other departments. Both are revealed at once.',
    table: 'As a table',
    tableHeads: {
      statement: 'Statement',
      ours: 'We about us',
      theirs: 'The others about us',
      difference: 'Gap',
    },
    mean: (mean, n, spread) => `${mean} (${n}${spread})`,
    spread: (from, to) =>
      from === to
        ? `, half of them at ${number(from)}`
        : `, half of them from ${number(from)} to ${number(to)}`,
    picture: 'Self-view and outside view compared',
    round: 'Round',
    show: 'Show only this in the room',
    showLabel: (label) => `Show only “${label}” in the room`,
    showAll: 'Show all in the room',
    one: (at, all) => `Statement ${number(at)} of ${number(all)}`,
  },
}
