import { useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { StateGlyph } from '../../ui/native/State.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { MissForm } from './MissForm.tsx'
import { missingAnswers, type PromiseRow, rowLabel } from './period-figures.ts'

interface MissSectionProps {
  readonly row: PromiseRow
  readonly mayEnter: boolean
}

/** The answer to a miss: what it meant for the others, the cause, and what the team does about it. An open one asks at once. */
export function MissSection({ row, mayEnter }: MissSectionProps) {
  const words = useWords('result').miss
  const common = useWords('common')
  const { locale } = useSingleton('workshop')
  const [isOpen, setOpen] = useState(row.needsAnswer)
  const opener = useRef<HTMLButtonElement>(null)
  const lacking = missingAnswers(row.miss)
  const label = rowLabel(row, locale)
  const close = () => {
    setOpen(false)
    // The button is back one turn later.
    setTimeout(() => opener.current?.focus())
  }
  return (
    <section className="miss" aria-label={`${common.states[row.verdict]}: ${label}`}>
      <h2 className="miss-title t-xl missed">
        <StateGlyph state={row.verdict} />
        <span>
          {common.states[row.verdict]}: {label}
        </span>
      </h2>
      {lacking.length > 0 && (
        <p className="miss-lacking">
          <b>{words.incomplete}</b> {lacking.map((thing) => words.lacking[thing]).join(', ')}
        </p>
      )}
      {mayEnter && isOpen ? (
        <MissForm row={row} onDone={close} />
      ) : (
        <>
          <Answer row={row} />
          {mayEnter && (
            <p className="after-list">
              <Button ref={opener} small onClick={() => setOpen(true)}>
                {row.miss ? words.change : words.answer}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

/** What the report will say. */
function Answer({ row: { miss } }: { readonly row: PromiseRow }) {
  const words = useWords('result').miss
  const { untitled } = useWords('result').measures
  const { locale } = useSingleton('workshop')
  const measures = useAll('measures').filter(({ id }) => miss?.measureIds[id])
  if (!miss) return null
  return (
    <div lang={locale}>
      {miss.customerImpact.trim() !== '' && (
        <Section label={words.impactShort} level={3}>
          <p className="voice t-l measure">{miss.customerImpact}</p>
        </Section>
      )}
      <Section label={words.cause} note={words.causes[miss.causeCategory]} level={3}>
        <p className="voice t-l measure">{miss.cause || '–'}</p>
      </Section>
      <Section label={words.measures} level={3}>
        {measures.map(({ id, title, description }) => (
          <p key={id} className="voice t-l measure">
            <b>{title ?? untitled}</b> {description}
          </p>
        ))}
        {measures.length === 0 && (
          <p className="voice t-l measure">{miss.noMeasureReason.trim() || words.noMeasures}</p>
        )}
      </Section>
    </div>
  )
}
