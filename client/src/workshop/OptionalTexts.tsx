import type { BoardCollection } from '@servicewerkstatt/shared/document/schema.ts'
import { useState } from 'react'
import { useWords } from '../locale/use-words.ts'
import { PlusIcon } from '../ui/icons.ts'
import { Button } from '../ui/native/Button.tsx'
import { Section } from '../ui/native/Layout.tsx'
import { CoText } from './CoText.tsx'
import { useMe } from './use-workshop.ts'
import './OptionalTexts.css'

export interface OptionalTextsProps<F extends string> {
  readonly collection: BoardCollection
  readonly id: string
  /** In the order in which they stand on the page. */
  readonly fields: readonly F[]
  readonly labels: Readonly<Record<F, string>>
  /** What stands there now; it decides which rows are shown. */
  readonly texts: Readonly<Record<F, string>>
  /** Over the offers: "Weitere Angaben". */
  readonly more: string
  readonly level?: 2 | 3
}

/**
 * Texts that most records do without: those that say something stand as rows, the others are offered below and become a row when somebody wants to
 * write there. A row that was written in stays while this page is open, also when its text is emptied.
 */
export function OptionalTexts<F extends string>(props: OptionalTextsProps<F>) {
  const { collection, id, fields, labels, texts, more, level = 3 } = props
  const words = useWords('cotext')
  const { mayWrite } = useMe()
  const filled = fields.filter((field) => texts[field].trim() !== '')
  /** Rows that were here at any time of this visit; somebody may be writing in one that is empty for the moment. */
  const [shown, setShown] = useState<readonly F[]>(filled)
  /** Opened here just now: it gets the caret. */
  const [fresh, setFresh] = useState<F | null>(null)
  if (filled.some((field) => !shown.includes(field))) setShown([...new Set([...shown, ...filled])])
  const isShown = (field: F): boolean => shown.includes(field)
  const offered = fields.filter((field) => !isShown(field))
  return (
    <>
      {fields.filter(isShown).map((field) => (
        <Section key={field} label={labels[field]} level={level}>
          <CoText
            className="on-paper"
            place={{ collection, id, field }}
            label={labels[field]}
            labelHidden
            size="m"
            empty={words.empty}
            startEditing={fresh === field}
          />
        </Section>
      ))}
      {mayWrite && offered.length > 0 && (
        <Section label={more} level={level}>
          <p className="row wrap optional-offers">
            {offered.map((field) => (
              <Button
                key={field}
                small
                icon={<PlusIcon className="icon" />}
                onClick={() => {
                  setFresh(field)
                  setShown([...shown, field])
                }}
              >
                {labels[field]}
              </Button>
            ))}
          </p>
        </Section>
      )}
    </>
  )
}
