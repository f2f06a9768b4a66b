import type { TemplateWords } from '../template.ts'
import type { ReviewKey } from './review.ts'

export const reviewEn: TemplateWords<ReviewKey> = {
  whatBecame: {
    title: 'What became of it?',
    task: 'What became of our measures?',
    goal: 'Every measure has a status that is true.',
    readAloud: 'We begin with what we set out to do. Overdue ones first. Where do they stand?',
    stumblingBlocks: 'No interrogation. Ask: what do you need to move on?',
    planB: 'If somebody is away, the status stays open and one person asks.',
  },
  figures: {
    title: 'Figures',
    task: 'What did we keep? This is how each promise stands.',
    goal: 'Everybody knows the figures and their source.',
    readAloud:
      'This is how each promise stands: so many out of so many. Few cases say little yet. We interpret only after we have seen them all.',
    stumblingBlocks: 'Figures show the promise, never a person.',
    planB: 'If a figure is missing, it is “not measurable yet”. No more than that.',
  },
  pulse: {
    title: 'How the others felt it',
    task: 'How did the others experience it?',
    goal: 'Figure and experience stand side by side.',
    readAloud:
      'Beside the figure stands how the others experienced it. Do they fit? Where they do not, we ask.',
    stumblingBlocks: 'Good figure, different experience: both are true. Look for the reason.',
    planB: 'If there are too few answers, send the link once more.',
  },
  causes: {
    title: 'Collecting causes',
    task: 'What led to it? One cause per card.',
    goal: 'Causes in the process, in silence and without names.',
    readAloud:
      'Two minutes, each on your own, without names. What in the process led to it? One cause per card.',
    stumblingBlocks: 'Causes, not people. “Waiting for an answer” is a cause.',
    planB: 'If everything was kept, ask: what helped?',
  },
  causesRead: {
    title: 'Reading causes',
    task: 'Read in silence. Which cause can we change ourselves?',
    goal: 'One cause is chosen that is in the team’s hands.',
    readAloud: 'Read in silence. Which of these can we change ourselves? That is the one we take.',
    stumblingBlocks: 'Not everything at once. One cause is enough.',
    planB: 'If it lies with others, it becomes a question to them.',
  },
  measure: {
    title: 'One measure',
    task: 'If what happens, what do we do? With names.',
    goal: 'Per missed promise one measure, or a reason for none.',
    readAloud: 'One sentence: if this happens, we do that. Who takes care, by when, how do we notice?',
    stumblingBlocks: '“Pay more attention” is not a measure. What changes in the process?',
    planB: 'If none is needed, write down the reason.',
  },
  stillRight: {
    title: 'Still right?',
    task: 'Can we go on keeping this promise?',
    goal: 'Every promise stays, changes or ends.',
    readAloud: 'Blind, from zero to five: can we go on keeping it? Keep, change or end?',
    stumblingBlocks: 'Changing a promise is no step back if the others know of it.',
    planB: 'If you disagree, it stays, and you check it next time.',
  },
  release: {
    title: 'Releasing',
    task: 'This is what the others see. Is it right?',
    goal: 'The report of the period is released.',
    readAloud: 'This is what the others see. What we kept, what not, and what comes now.',
    stumblingBlocks: 'Leave nothing out. A gap with a measure builds more trust than silence.',
    planB: 'If a measure is missing, the report goes out later.',
  },
  next: {
    title: 'Thanks and next date',
    task: 'Thank you. When do we meet again?',
    goal: 'The next date is set.',
    readAloud: 'Thank you. The next date comes as a calendar file. What was good today?',
    stumblingBlocks: 'End on time. That is a promise too.',
    planB: 'If you find no date, take the same weekday in the next period.',
  },
}
