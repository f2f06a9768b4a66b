import type { TemplateWords } from '../template.ts'
import type { KickoffKey } from './kickoff.ts'

export const kickoffEn: TemplateWords<KickoffKey> = {
  arrive: {
    title: 'Arriving',
    task: 'Come on in. We start in a moment.',
    goal: 'Everybody is in, with a name, and knows what happens today.',
    readAloud:
      'Good to have you here. Open the link or scan the code. Nobody needs an account. If you have no device, just tell me.',
    stumblingBlocks: 'If the link does not work, use the code on the screen. Help people one by one.',
    planB: 'If the network is down, two people share a device. Enter the others as people in the room.',
  },
  checkIn: {
    title: 'One sentence to begin',
    task: 'What do people call us for? One sentence is enough.',
    goal: 'Within the first minute everybody has written something.',
    readAloud:
      'One sentence, with your name: what do people call us for? Do not think too long. What you write appears on the screen.',
    stumblingBlocks: 'No discussion yet. Read two or three aloud and enjoy them.',
    planB: 'If nobody writes, begin yourself: “When the printer at goods-in stops.”',
  },
  frame: {
    title: 'What this is about',
    task: 'We settle what we deliver, for whom, and to what end.',
    goal: 'Everybody knows why they are here and what happens with the result.',
    readAloud:
      'So far we mostly hear what does not work. Today we say ourselves what we deliver. We talk about work, not about people. Nothing leaves this room that you have not seen.',
    stumblingBlocks: 'Do not collect justifications. Frustration is welcome and goes to the parking lot.',
    planB: 'If management is not here, read their sentence from the screen.',
  },
  serviceWrite: {
    title: 'Collecting the service',
    task: 'What do we deliver, for whom, and to what end?',
    goal: 'Everybody has a sentence of their own before the group talks.',
    readAloud:
      'Four minutes, each on your own. Write down what we deliver, for whom, and to what end. One sentence is enough. Nobody sees whose it is.',
    stumblingBlocks: 'If somebody lists tasks, ask: what does the other side get out of it?',
    planB: 'If nobody writes, show the example and add a minute.',
  },
  serviceRead: {
    title: 'Reading the service',
    task: 'Read in silence. Which sentences get it right?',
    goal: 'Everybody has read every sentence before anybody talks.',
    readAloud:
      'Three minutes of quiet reading. The order is random. Keep up to three sentences in mind that get it right.',
    stumblingBlocks: 'If somebody starts to talk, hold them kindly: there is time for it soon.',
    planB: 'With more than thirty sentences, read every third one aloud.',
  },
  smallGroups: {
    title: 'Groups',
    task: 'In threes or fours, make one sentence of yours.',
    goal: 'Three or four sentences, each carried by a small group.',
    readAloud:
      'The screen says who is with whom. Make one sentence out of yours. Seven minutes. Everybody in a group writes in the same field.',
    stumblingBlocks: 'A group is stuck on a word? Ask for the aim, the word comes later.',
    planB: 'If time is short, skip the groups and word it together at once.',
  },
  wording: {
    title: 'Wording',
    task: 'Together we write one sentence.',
    goal: 'One shared sentence: we, for whom, so that something becomes possible.',
    readAloud:
      'We have three or four good sentences. Now we make one of them. Whom do we help, so that what becomes possible? Everybody can write along.',
    stumblingBlocks: 'It need not be perfect. A sentence you can say on the phone is good enough.',
    planB: 'If you do not agree, take the strongest sentence and park the open words.',
  },
  goalVote: {
    title: 'Goal',
    task: 'How do the others notice that we are here?',
    goal: 'One goal that names the effect on the others.',
    readAloud:
      'Here are our goals. Put your dots on what counts most. Nobody sees how you vote. If you have a concern, mark it.',
    stumblingBlocks: '“Handle all requests” is not a goal yet. Ask: what goes better for the others then?',
    planB: 'If there is only one goal, collect two more aloud and then vote.',
  },
  consent: {
    title: 'Consent',
    task: 'Can you stand behind this wording?',
    goal: 'It is clear whether the team stands behind the wording.',
    readAloud: 'Zero means not at all. Five means fully. We see the distribution only, never single answers.',
    stumblingBlocks: 'Low values are a gift. Ask: what would we still have to talk about?',
    planB: 'If answers are far apart, the wording stays a draft, and you come back to it later.',
  },
  adopt: {
    title: 'Decision',
    task: 'Is this our wording?',
    goal: 'The wording stands, or it is clear what is still open.',
    readAloud: 'This is how it reads now. Does it stand? Then we put it down. We can change it any time.',
    stumblingBlocks: 'No new wording here. Wishes go to the parking lot.',
    planB: 'If little is missing, keep it as a draft and say what is missing.',
  },
  selfView: {
    title: 'How we see ourselves',
    task: 'How well does it work today, as we see it?',
    goal: 'Everybody has answered before the answers of the others are there.',
    readAloud:
      'Five statements, five steps. Answer as you see it today. The answers are sealed. I cannot see them either.',
    stumblingBlocks: 'No discussion. If you cannot judge something, choose exactly that.',
    planB: 'Never leave this out: it has to come before the answers of the others.',
  },
  pause: {
    title: 'Break',
    task: 'Ten minutes’ break.',
    goal: 'Everybody is back in time and awake.',
    readAloud: 'Ten minutes. The clock runs on the screen. After that comes our process.',
    stumblingBlocks: 'Nobody has to work through the break, not even you.',
    planB: 'If you are late, seven minutes are enough.',
  },
  processFrame: {
    title: 'Frame of the process',
    task: 'What starts it, and when is it done?',
    goal: 'Trigger, result and receiver are written down.',
    readAloud:
      'Take a real case of last week. What started it? When was it done for the others? Who received the result?',
    stumblingBlocks: 'Not all cases at once. The most common one will do.',
    planB: 'If there are two very different cases, take one and park the other.',
  },
  stepsWrite: {
    title: 'Collecting steps',
    task: 'Which steps do we take? A verb and a thing.',
    goal: 'Enough steps that nothing important is missing.',
    readAloud: 'One step per card, eight at most. A verb and a thing: “Check request”. As it really happens.',
    stumblingBlocks: 'Not how it should be. Waiting and asking back count too.',
    planB: 'If little comes, tell the case aloud and write along.',
  },
  stepsOrder: {
    title: 'Ordering steps',
    task: 'What comes after what? Five to nine steps are enough.',
    goal: 'A process of five to nine steps, doubles joined.',
    readAloud: 'We put the steps in a row. What comes first, what next? Equal ones we join.',
    stumblingBlocks: 'Exceptions last. The straight way first.',
    planB: 'If the picture gets busy, go on in the list of steps.',
  },
  stepTimes: {
    title: 'Adding times',
    task: 'How long does your step take, and how long does it wait before?',
    goal: 'Every step has times, or an honest “don’t know”.',
    readAloud:
      'Two of you take two steps. Write: usually, and at worst. Add how long it lies before. “Don’t know” is fine.',
    stumblingBlocks: 'It is about the step, not about people. Nobody is measured.',
    planB: 'If time is short, fill in the three longest steps only.',
  },
  playBack: {
    title: 'Playing it back',
    task: 'Does the process fit a real case?',
    goal: 'One real case is played back, hurdles are marked.',
    readAloud:
      'We walk through the last case step by step. Call out where it got stuck. We mark it, no more.',
    stumblingBlocks: 'No solutions yet. Mark hurdles and go on.',
    planB: 'If no case fits, play back two short pieces.',
  },
  guess: {
    title: 'Guessing',
    task: 'What may the others expect of us, and what for?',
    goal: 'Guesses that you compare with real answers later.',
    readAloud:
      'Write what the others may expect of us. And what they need it for. These are guesses, without names.',
    stumblingBlocks: 'Do not judge whether an expectation is fair.',
    planB: 'If time is short, send the question as a link after the workshop.',
  },
  guessRead: {
    title: 'Reading the guesses',
    task: 'Read in silence. What do you want to ask about?',
    goal: 'Everybody knows the guesses, the important ones are clear.',
    readAloud: 'Read in silence. What do we know, what do we only guess? That is what we ask about.',
    stumblingBlocks: 'No arguing who is right. The others will tell us soon.',
    planB: 'Read only the five most common ones aloud.',
  },
  whoAsks: {
    title: 'Who asks whom',
    task: 'Who asks which department? Who watches for half a day?',
    goal: 'For every important department it is clear who asks and by when.',
    readAloud:
      'Now we go to the others. Who asks whom, by when? Who would like to go along for half a day? You get a link for it.',
    stumblingBlocks: 'Only those who want to go. Saying no is fine.',
    planB: 'If nobody volunteers, ask people one by one after the workshop.',
  },
  closing: {
    title: 'Closing',
    task: 'Is it all right like this? What is still open?',
    goal: 'Decisions are read aloud, open points have a place.',
    readAloud: 'I read what we decided. Call out if something is not right. Open points we take along.',
    stumblingBlocks: 'Start nothing new. New things go to the parking lot.',
    planB: 'If time is short, open points move to the next workshop by themselves.',
  },
  checkOut: {
    title: 'One word to end',
    task: 'With which word do you leave?',
    goal: 'Every voice was in the room once more.',
    readAloud: 'One word from each of you. Thank you. You can take the result along as a PDF.',
    stumblingBlocks: 'No comments, just listen.',
    planB: 'If you are many, everybody says the word at the same time.',
  },
}
