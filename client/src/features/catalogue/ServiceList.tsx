import { useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Empty } from '../../ui/native/Paper.tsx'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useIds } from '../../workshop/use-record.ts'
import { Calendars } from '../../workshop/calendars/Calendars.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { NewService } from './NewService.tsx'
import { ServiceRow } from './ServiceRow.tsx'
import { useArrival } from './use-arrival.ts'

/** All services with what is promised about them. */
export function ServiceList() {
  const words = useWords('catalogue')
  const ids = useIds('catalogue')
  const { mayWrite } = useMe()
  const heading = useArrival<HTMLHeadingElement>()
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  return (
    <div ref={place} tabIndex={-1} className="catalogue">
      <header className="part-head">
        <h1 ref={heading} tabIndex={-1} className="title t-2xl">
          {words.title}
        </h1>
        <p className="soft t-l">{words.lead}</p>
      </header>
      {ids.length === 0 ? (
        <Empty title={words.empty.title}>{words.empty.text}</Empty>
      ) : (
        <ul className="service-list" aria-label={words.services}>
          {ids.map((id, index) => (
            <ServiceRow
              key={id}
              id={id}
              before={ids[index - 1] ?? null}
              afterNext={ids[index + 2] ?? null}
              isLast={index === ids.length - 1}
            />
          ))}
        </ul>
      )}
      {mayWrite && <NewService />}
      <Calendars />
    </div>
  )
}
