import type { TemplateWords } from '../template.ts'
import type { PromisesKey } from './promises.ts'

export const promisesEn: TemplateWords<PromisesKey> = {
  arrive: {
    title: 'Arriving',
    task: 'This is what we deliver. What became of part one?',
    goal: 'Both sides are here and know what became of the kick-off.',
    readAloud:
      'Welcome, and welcome to our guests from the other departments. This stands since the kick-off: our service and our goal. Today we hear what you need.',
    stumblingBlocks: 'Guests may not know anybody. Greet them by name and department.',
    planB: 'If guests come later, begin with the check-in and come back to it.',
  },
  checkIn: {
    title: 'When it went well',
    task: 'When did it last go well? One sentence is enough.',
    goal: 'The room begins with what works.',
    readAloud: 'One sentence, with your name: when did it last go really well? Team and guests both write.',
    stumblingBlocks: 'If frustration comes up, thank them and say: there is time for it soon.',
    planB: 'If nobody remembers one, the team tells its own best case.',
  },
  gapExample: {
    title: 'How to read the picture',
    task: 'One side left, the other right: this is how we read it.',
    goal: 'Everybody can read the picture before real values come.',
    readAloud:
      'The disc is how we see ourselves. The diamond is how the others see it. The bar between them is the gap. Larger does not mean worse, only further apart.',
    stumblingBlocks: 'Do not interpret values yet. Only explain how to read.',
    planB: 'If answers are missing, say how many there are and when something is shown.',
  },
  gap: {
    title: 'Our view and theirs',
    task: 'Two minutes of silence. What surprises, what pleases?',
    goal: 'Both views have been seen, in both directions.',
    readAloud:
      'Two minutes, just look. What surprises you? What pleases you? Then we talk. We begin with what we underrate in ourselves.',
    stumblingBlocks:
      'If it gets heated, show the break. Do not explain, ask first: what do you experience there?',
    planB: 'If there are too few answers, talk about the statements without values.',
  },
  reading: {
    title: 'Reading expectations',
    task: 'Read in silence. Is it clear what is needed and what for?',
    goal: 'All expectations are read and understood.',
    readAloud:
      'Here is what the others need, in their words. Read in silence. If you want to change your own, do it now. Note where you want to ask.',
    stumblingBlocks: 'No answers yet. Understanding is not promising.',
    planB: 'If there are many, read the most important ones only.',
  },
  whyTalks: {
    title: 'What-for talks',
    task: 'In pairs, ask: what do you need it for by then?',
    goal: 'Every important expectation has a reason and what would be enough.',
    readAloud:
      'One person from the team and one guest. Twice eight minutes. Ask: what do you need it for? What happens otherwise? What would be enough? Write it on the card at once.',
    stumblingBlocks: 'If you hear “it has always been so”, ask for the last real case.',
    planB: 'If no guest is here, call them or note the question for later.',
  },
  verdicts: {
    title: 'Settling',
    task: 'Confirmed, changed, or no longer needed?',
    goal: 'Every expectation that was discussed has an outcome.',
    readAloud: 'We go through the cards. Confirmed, changed, or no longer needed? Both sides say yes to it.',
    stumblingBlocks: 'Only the asking side can let an expectation go.',
    planB: 'If something is too large, split the expectation in two.',
  },
  vote: {
    title: 'What helps most',
    task: 'What helps most? Place your dots.',
    goal: 'It is clear what matters most to both sides.',
    readAloud:
      'Everybody votes, team and guests. Four dots. Nobody sees how you vote. Afterwards both sums stand side by side.',
    stumblingBlocks: 'Differences are the finding, not the problem.',
    planB: 'If it is a tie, take both.',
  },
  thanks: {
    title: 'Thanks and a date',
    task: 'This is what happens next. Thank you for your time.',
    goal: 'Guests leave with a date on which they hear what comes of it.',
    readAloud:
      'Thank you. You said what you need and what for. By the date given you hear what we promise and what not yet. If you like, stay and watch.',
    stumblingBlocks: 'Promise nothing while saying goodbye. Promises are made after the break.',
    planB: 'If the date is not fixed, name the day on which you will say it.',
  },
  pause: {
    title: 'Break',
    task: 'Ten minutes’ break.',
    goal: 'Guests have said goodbye, the team is back and awake.',
    readAloud: 'Ten minutes. After that we make our promises.',
    stumblingBlocks: 'Keep the break, even if it is going well.',
    planB: 'If you are late, seven minutes are enough.',
  },
  choose: {
    title: 'Choosing',
    task: 'Which four to six expectations do we take today?',
    goal: 'Four to six expectations, each with a pair.',
    readAloud: 'We take the four to six most important ones. Each pair gets one. The rest stays in view.',
    stumblingBlocks: 'Take no more. Two good promises are better than eight half ones.',
    planB: 'If you cannot agree, the result of the dots stands.',
  },
  draft: {
    title: 'Drafting promises',
    task: 'What do we promise? In how many cases, by when, except when?',
    goal: 'Per expectation one draft with sentence, measure and exceptions.',
    readAloud:
      'In pairs: turn the expectation into a promise. In how many cases, by when, counted from when, except when? A promise without a number is fine too.',
    stumblingBlocks: '“As soon as possible” helps nobody. Ask: how do the others notice that it was good?',
    planB: 'If time is short, draft the two most important ones only.',
  },
  feasible: {
    title: 'Does the process carry it?',
    task: 'Does our process carry it? What would have to change?',
    goal: 'Every promise is checked, and it is clear what it would cost.',
    readAloud:
      'We look at one promise after the other. By your estimates: does the process carry it? If not, we change the promise or a step.',
    stumblingBlocks: 'Do not polish the numbers. “Tight” is a good answer.',
    planB: 'If times are missing, add the longest steps and check again.',
  },
  consent: {
    title: 'Can we keep it?',
    task: 'Can we keep it? Zero not at all, five for sure.',
    goal: 'The team has not taken on more than it can keep.',
    readAloud:
      'One number per promise, from zero to five. Blind. We see the distribution only. If somebody is at two or below, we talk.',
    stumblingBlocks: 'Nobody has to speak up. Ask the room: what would it take?',
    planB: 'If answers stay far apart, soften the promise or put it off.',
  },
  kind: {
    title: 'Deciding',
    task: 'Agreement or commitment of our own? From here on with names.',
    goal: 'Every promise has a kind, and costs are named for management.',
    readAloud:
      'What costs money or people is for management to decide. That becomes an agreement. What is in our own hands becomes our commitment. From here on with names, because this is about promises.',
    stumblingBlocks: 'Not everything goes to management. What you can do yourselves, you promise yourselves.',
    planB: 'If the effort is unclear, write down two levels and let management choose.',
  },
  measuring: {
    title: 'Measuring',
    task: 'Where does the number come from, who enters it, how often?',
    goal: 'Every promise with a number has a source, a role and a period.',
    readAloud:
      'Where does the number come from? Who enters it, as a role, not a name? How often? And when do we first look at it?',
    stumblingBlocks: 'Never figures about people. We count per promise and period.',
    planB: 'If there is no source, begin with a tally sheet for a month.',
  },
  measures: {
    title: 'Measures and open points',
    task: 'Who takes care of what, and by when?',
    goal: 'Every measure has somebody and a date, no open point is without a place.',
    readAloud: 'We go through the list. Who does what, by when? Open points get a place or a reason.',
    stumblingBlocks: 'Only those who are here can take something on. Others will be asked.',
    planB: 'If time is short, open points move to the next workshop.',
  },
  preview: {
    title: 'Preview',
    task: 'This goes to management, this is published. Is it right?',
    goal: 'The team has seen what leaves the room.',
    readAloud:
      'Half a minute per page: this is what management sees. This is what everybody sees. Is the tone right?',
    stumblingBlocks: 'Do not polish words now. Objections go to the parking lot.',
    planB: 'If something is missing, say when you will show the version.',
  },
  checkOut: {
    title: 'One word to end',
    task: 'With which word do you leave?',
    goal: 'Every voice was in the room once more.',
    readAloud: 'One word from each of you. Thank you. That was a lot, and it stands.',
    stumblingBlocks: 'No comments, just listen.',
    planB: 'If you are many, everybody says the word at the same time.',
  },
}
