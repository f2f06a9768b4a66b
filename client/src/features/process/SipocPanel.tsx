/** SIPOC: what stands around the process, as four texts that everybody writes together. */
import { useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { CoText } from '../../workshop/CoText.tsx'

const FIELDS = ['suppliers', 'inputs', 'outputs', 'customers'] as const

export function SipocPanel({ processId, name }: { readonly processId: string; readonly name: string }) {
  const words = useWords('process').sipoc
  return (
    <div className="process-sipoc">
      <Fold summary={words.title}>
        <div className="sipoc">
          {FIELDS.map((field) => (
            <CoText
              key={field}
              className={`sipoc-${field}`}
              place={{ collection: 'processes', id: processId, inner: 'sipoc', field }}
              label={words.fields[field]}
              hint={words.hints[field]}
              size="m"
            />
          ))}
          <p className="sipoc-process strong" aria-hidden="true">
            {name}
          </p>
        </div>
      </Fold>
    </div>
  )
}
