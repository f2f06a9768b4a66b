import { type ReactNode, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { personName } from '../../workshop/use-workshop.ts'

interface ProxyPerson {
  readonly id: string
  readonly name: string
}

export interface ProxyVotesProps {
  /** What is entered for one person. */
  readonly children: (person: ProxyPerson, onDone: () => void) => ReactNode
}

/** Votes of people in the room without a device, in a dialog of this page alone (PROXY-2). Nothing while there are none. */
export function ProxyVotes({ children }: ProxyVotesProps) {
  const words = useWords('voting').control
  const people = useAll('participants').filter(({ via, presence }) => via === 'proxy' && presence === 'here')
  const [person, setPerson] = useState<ProxyPerson | null>(null)
  if (people.length === 0) return null
  const done = () => setPerson(null)
  return (
    <div className="stack">
      <h3 className="t-s soft">{words.proxies}</h3>
      <ul className="row wrap">
        {people.map((each) => {
          const name = personName(each)
          return (
            <li key={each.id}>
              <Button
                small
                aria-label={words.proxyFor(name)}
                onClick={() => setPerson({ id: each.id, name })}
              >
                {name}
              </Button>
            </li>
          )
        })}
      </ul>
      <Dialog
        isOpen={person !== null}
        question={person ? words.proxyFor(person.name) : ''}
        safe={{ text: words.done }}
        onClose={done}
        wide
      >
        <div className="stack">
          <p className="soft t-s">{words.proxyNote}</p>
          {person && children(person, done)}
        </div>
      </Dialog>
    </div>
  )
}
