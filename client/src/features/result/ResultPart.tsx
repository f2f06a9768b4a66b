import { useParams } from 'react-router'
import { NavLink } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { AttainmentView } from './AttainmentView.tsx'
import { Overview } from './Overview.tsx'
import { PublishView } from './PublishView.tsx'
import './result.css'

const VIEWS = ['overview', 'attainment', 'publish'] as const
type View = (typeof VIEWS)[number]

/** Part 5: what is there and what is missing, how well it was kept, and what goes out. Each view has an address of its own. */
export default function ResultPart() {
  const words = useWords('result')
  const view = useView()
  const { access } = useWorkshop()
  return (
    <>
      <h1 className="title t-2xl">{words.title}</h1>
      <nav aria-label={words.viewsLabel} className="result-views">
        {VIEWS.map((name) => (
          <NavLink
            key={name}
            end
            to={`/w/${access.workshopId}/5${name === 'overview' ? '' : `/${name}`}`}
            className="result-view"
          >
            {words.views[name]}
          </NavLink>
        ))}
      </nav>
      {view === 'overview' && <Overview />}
      {view === 'attainment' && <AttainmentView />}
      {view === 'publish' && <PublishView />}
    </>
  )
}

function useView(): View {
  const last = (useParams()['*'] ?? '').split('/').at(-1)
  return VIEWS.find((name) => name === last) ?? 'overview'
}
