/** Words that everyone understands differently, with what to ask back. Lists in the language of what people write, not of the interface. */

/** `when`: ask for the moment. `how_often`: ask for the cases in a hundred. `how_good`: ask how one would notice. */
export type VagueKind = 'when' | 'how_often' | 'how_good'

export type ContentLanguage = 'de' | 'en'

/** Written as they stand in a dictionary; endings are found by themselves. Phrases have single spaces. */
export const VAGUE_WORDS: Readonly<Record<ContentLanguage, Readonly<Record<VagueKind, readonly string[]>>>> =
  {
    de: {
      when: [
        'schnell',
        'zeitnah',
        'asap',
        'bald',
        'baldmöglichst',
        'möglichst bald',
        'schnellstmöglich',
        'so schnell wie möglich',
        'umgehend',
        'unverzüglich',
        'zügig',
        'rasch',
        'kurzfristig',
        'rechtzeitig',
        'frühzeitig',
      ],
      how_often: [
        'immer',
        'jederzeit',
        'ständig',
        'meistens',
        'in der regel',
        'möglichst',
        'regelmäßig',
        'oft',
        'selten',
      ],
      how_good: [
        'zuverlässig',
        'verlässlich',
        'ordentlich',
        'unkompliziert',
        'unbürokratisch',
        'flexibel',
        'angemessen',
        'professionell',
        'kompetent',
        'freundlich',
        'transparent',
        'aussagekräftig',
        'besser',
      ],
    },
    en: {
      when: [
        'fast',
        'quick',
        'quickly',
        'asap',
        'as soon as possible',
        'soon',
        'prompt',
        'promptly',
        'timely',
        'in time',
        'swift',
        'swiftly',
        'shortly',
        'immediately',
      ],
      how_often: [
        'always',
        'at any time',
        'constantly',
        'usually',
        'normally',
        'often',
        'rarely',
        'regularly',
      ],
      how_good: [
        'reliable',
        'reliably',
        'dependable',
        'simple',
        'uncomplicated',
        'flexible',
        'appropriate',
        'professional',
        'competent',
        'friendly',
        'transparent',
        'meaningful',
        'better',
      ],
    },
  }
