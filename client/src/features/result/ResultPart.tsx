import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { AttainmentView } from './AttainmentView.tsx'
import { ClosingView } from './ClosingView.tsx'
import { MeasuresView } from './MeasuresView.tsx'
import { Overview } from './Overview.tsx'
import { PublishView } from './PublishView.tsx'
import { useResultPath, useView, VIEWS } from './result-path.ts'
import '../../ui/native/Arrangement.css'
import './result.css'

const CONTENT = {
  overview: Overview,
  attainment: AttainmentView,
  measures: MeasuresView,
  closing: ClosingView,
  publish: PublishView,
} as const

/** Part 5: what is there and what is missing, how well it was kept, what follows from it, and what goes out. Each view has an address of its own. */
export default function ResultPart() {
  const words = useWords('result')
  const view = useView()
  const path = useResultPath()
  const Content = CONTENT[view]
  return (
    <div className="result">
      <h1 className="title t-2xl">{words.title}</h1>
      <nav aria-label={words.viewsLabel} className="result-views">
        {VIEWS.map((name) => (
          <Link
            key={name}
            to={path.view(name)}
            className="result-view"
            {...(name === view && { 'aria-current': 'page' as const })}
          >
            {words.views[name]}
          </Link>
        ))}
      </nav>
      <Content />
    </div>
  )
}
