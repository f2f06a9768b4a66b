/** SIPOC: what stands around the process, as four texts that everybody writes together. */
import { useWords } from '../../locale/use-words.ts'
import { ArrowRightIcon } from '../../ui/icons.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { CoText } from '../../workshop/CoText.tsx'

const BEFORE = ['suppliers', 'inputs'] as const
const AFTER = ['outputs', 'customers'] as const

export function SipocPanel({ processId, name }: { readonly processId: string; readonly name: string }) {
  const words = useWords('process').sipoc
  const fieldOf = (field: (typeof BEFORE | typeof AFTER)[number]) => (
    <CoText
      key={field}
      place={{ collection: 'processes', id: processId, inner: 'sipoc', field }}
      label={words.fields[field]}
      hint={words.hints[field]}
      size="m"
    />
  )
  return (
    <div className="process-sipoc">
      <Fold summary={words.title}>
        <div className="sipoc">
          {BEFORE.map(fieldOf)}
          <p className="sipoc-process strong" aria-hidden="true">
            <ArrowRightIcon className="icon" />
            {name}
            <ArrowRightIcon className="icon" />
          </p>
          {AFTER.map(fieldOf)}
        </div>
      </Fold>
    </div>
  )
}
