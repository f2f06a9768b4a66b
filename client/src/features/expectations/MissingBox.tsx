import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Button, buttonClass } from '../../ui/native/Button.tsx'
import { usePaths } from './part-path.ts'
import { goToSection, SECTION_OF_GAP } from './section-id.ts'
import { useMaturity } from './use-expectation.ts'

/** "Es fehlt noch": each gap leads to the place where it is filled. It blocks nothing. */
export function MissingBox({ expectation }: { readonly expectation: RecordView<'expectations'> }) {
  const words = useWords('expectations')
  const { part } = usePaths()
  const { gaps } = useMaturity(expectation)
  if (gaps.length === 0) return null
  return (
    <section className="exp-box" aria-labelledby="exp-missing">
      <h2 className="label" id="exp-missing">
        {words.detail.sections.missing}
      </h2>
      <ul className="exp-missing-list">
        {gaps.map((gap) => (
          <li key={gap}>
            {gap === 'answer' ? (
              <Link className={buttonClass({ kind: 'quiet', small: true, flush: true })} to={part(4)}>
                {words.missing.words.answer}
              </Link>
            ) : (
              <Button kind="quiet" small flush onClick={() => goToSection(SECTION_OF_GAP[gap])}>
                {words.missing.words[gap]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
