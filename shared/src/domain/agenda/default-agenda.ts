/** The agenda that a new workshop starts with: the five parts of the method, one stage each, with the facilitators' notes. */

export type AgendaLocale = 'de' | 'en'

export interface AgendaStage {
  readonly part: 1 | 2 | 3 | 4 | 5
  readonly title: string
  readonly task: string
  readonly minutes: number
  readonly layout: string
  readonly notes: {
    readonly goal: string
    readonly readAloud: string
    readonly stumblingBlocks: string
    readonly planB: string
  }
}

const DE: readonly AgendaStage[] = [
  {
    part: 1,
    title: 'Leistung und Ziel',
    task: 'Was leisten wir, für wen, und wozu?',
    minutes: 35,
    layout: 'statement',
    notes: {
      goal: 'Ein Satz, den alle im Team mittragen, und das Ziel dahinter.',
      readAloud:
        'Wir schreiben zusammen auf, was wir leisten, für wen, und wozu. Ein Satz genügt. Das Ziel ist der wichtigere Teil.',
      stumblingBlocks: 'Wer Aufgaben aufzählt, fragt: Was hat die andere Seite davon?',
      planB: 'Kommt nichts zusammen, schreibt jede und jeder erst einen eigenen Vorschlag.',
    },
  },
  {
    part: 2,
    title: 'Ablauf',
    task: 'Welche Schritte gehen wir vom Auslöser bis zum Ergebnis?',
    minutes: 40,
    layout: 'process',
    notes: {
      goal: 'Fünf bis neun eigene Schritte mit Bearbeitungszeit und Wartezeit.',
      readAloud:
        'Nehmt einen echten Fall der letzten Woche. Was passiert zuerst, was danach? Ein Tätigkeitswort und ein Gegenstand genügen.',
      stumblingBlocks: 'Nicht den Sollablauf zeichnen. „Weiß nicht“ ist ein gültiger Wert.',
      planB: 'Ist das Bild zu unruhig, arbeitet in der Liste der Schritte weiter.',
    },
  },
  {
    part: 3,
    title: 'Erwartungen',
    task: 'Was brauchen die anderen Bereiche von uns, und wofür?',
    minutes: 45,
    layout: 'expectations',
    notes: {
      goal: 'Erwartungen in den Worten der anderen, jede mit ihrem Wofür.',
      readAloud: 'Fragt bei jeder Erwartung: Wofür brauchen Sie das bis dann? Was passiert sonst?',
      stumblingBlocks: '„Zeitnah“ versteht jeder anders. Fragt nach, bis eine Grenze dasteht.',
      planB: 'Ist niemand aus anderen Bereichen da, schreibt Vermutungen auf und klärt sie später.',
    },
  },
  {
    part: 4,
    title: 'Katalog und Vereinbarung',
    task: 'Was sagen wir zu, und können wir es halten?',
    minutes: 40,
    layout: 'promise',
    notes: {
      goal: 'Leistungen mit je einer Zusage, die der Ablauf auch trägt.',
      readAloud: 'Wir sagen nur zu, was wir halten können. Ohne Zahl geht auch, wenn wir sagen, warum.',
      stumblingBlocks: 'Ein hohes Niveau kostet. Die Leitung entscheidet über Stufen, nicht über eine Zahl.',
      planB: 'Reicht die Zeit nicht, nehmt die zwei wichtigsten Leistungen.',
    },
  },
  {
    part: 5,
    title: 'Veröffentlichen und nachhalten',
    task: 'Was veröffentlichen wir, und wie oft zeigen wir, ob wir es halten?',
    minutes: 20,
    layout: 'closing',
    notes: {
      goal: 'Klar ist, was hinausgeht, wer die Zahlen einträgt und wann der nächste Bericht kommt.',
      readAloud: 'Wir zeigen auch, was nicht geklappt hat, und was wir daraus machen.',
      stumblingBlocks: 'Niemand wird an Zahlen gemessen. Gezählt wird je Zusage und Zeitraum.',
      planB: 'Veröffentlicht zuerst den Katalog, die Einhaltung folgt im nächsten Monat.',
    },
  },
]

const EN: readonly AgendaStage[] = [
  {
    part: 1,
    title: 'Service and goal',
    task: 'What do we deliver, for whom, and to what end?',
    minutes: 35,
    layout: 'statement',
    notes: {
      goal: 'One sentence that the whole team stands behind, and the goal behind it.',
      readAloud:
        'Together we write down what we deliver, for whom, and to what end. One sentence is enough. The goal is the more important part.',
      stumblingBlocks: 'If somebody lists tasks, ask: what does the other side get out of it?',
      planB: 'If nothing comes together, everyone first writes a proposal of their own.',
    },
  },
  {
    part: 2,
    title: 'Process',
    task: 'Which steps do we take from the trigger to the result?',
    minutes: 40,
    layout: 'process',
    notes: {
      goal: 'Five to nine steps of our own, with work time and waiting.',
      readAloud:
        'Take a real case of last week. What happens first, what next? A verb and a thing are enough.',
      stumblingBlocks: 'Do not draw how it should be. “Don’t know” is a valid value.',
      planB: 'If the picture is too busy, go on in the list of steps.',
    },
  },
  {
    part: 3,
    title: 'Expectations',
    task: 'What do the other departments need from us, and what for?',
    minutes: 45,
    layout: 'expectations',
    notes: {
      goal: 'Expectations in the words of the others, each with what it is for.',
      readAloud: 'Ask with every expectation: what do you need it for by then? What happens otherwise?',
      stumblingBlocks: '“Soon” means something else to everyone. Keep asking until there is a limit.',
      planB: 'If nobody from other departments is here, write down what you assume and clear it up later.',
    },
  },
  {
    part: 4,
    title: 'Catalogue and agreement',
    task: 'What do we promise, and can we keep it?',
    minutes: 40,
    layout: 'promise',
    notes: {
      goal: 'Services, each with a promise that the process can carry.',
      readAloud: 'We promise only what we can keep. A promise without a number is fine if we say why.',
      stumblingBlocks: 'A high level costs. Management decides on levels, not on a number.',
      planB: 'If time is short, take the two most important services.',
    },
  },
  {
    part: 5,
    title: 'Publish and follow up',
    task: 'What do we publish, and how often do we show whether we keep it?',
    minutes: 20,
    layout: 'closing',
    notes: {
      goal: 'It is clear what goes out, who enters the figures and when the next report comes.',
      readAloud: 'We also show what did not work, and what we make of it.',
      stumblingBlocks: 'Nobody is measured by figures. We count per promise and period.',
      planB: 'Publish the catalogue first; attainment follows next month.',
    },
  },
]

/** The five default stages in the language of the workshop's content. */
export const defaultAgenda = (locale: AgendaLocale): readonly AgendaStage[] => (locale === 'de' ? DE : EN)

/** Id of the default stage of a part; the same in every workshop, so that a file without stages always gets the same ones. */
export const defaultStageId = (part: number): string => `stage-part-${String(part)}`
