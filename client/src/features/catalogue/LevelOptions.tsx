import { recommendOption } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import {
  addRecord,
  deleteRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Chip } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { AtomField, NumberAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'

type Agreement = RecordView<'agreements'>
type Option = RecordView<'levelOptions'>
type Target = RecordView<'targets'>

/** Levels side by side, with what they promise and what they cost; management chooses one. */
export function LevelOptions({ agreement }: { agreement: Agreement }) {
  const words = useWords('catalogue').options
  const board = useBoard()
  const { mayWrite } = useMe()
  const options = useAll('levelOptions').filter((option) => option.agreementId === agreement.id)
  const add = () =>
    addRecord(board, 'levelOptions', {
      agreementId: agreement.id,
      name: words.nameOf(options.length + 1),
      currency: 'EUR',
    })
  return (
    <Section label={words.heading} note={words.lead}>
      <div className="level-options">
        {options.map((option) => (
          <Level key={option.id} id={option.id} agreement={agreement} />
        ))}
      </div>
      {mayWrite && (
        <p className="after-list">
          <Button small icon={<PlusIcon className="icon" />} onClick={add}>
            {words.add}
          </Button>
        </p>
      )}
    </Section>
  )
}

const Level = memo(function Level({ id, agreement }: { id: string; agreement: Agreement }) {
  const words = useWords('catalogue').options
  const open = useWords('catalogue').fields.notWritten
  const option = useRecord('levelOptions', id)
  const board = useBoard()
  const { mayWrite } = useMe()
  const targets = useAll('targets').filter((target) => target.agreementId === agreement.id)
  if (!option) return null
  const isChosen = agreement.chosenOptionId === id
  const write = (values: Partial<Option>) => setFields(board, 'levelOptions', id, values)
  return (
    <fieldset className={isChosen ? 'level level-chosen' : 'level'}>
      <legend className="visually-hidden">{option.name ?? words.name}</legend>
      <div className="row">
        <AtomField
          className="grow"
          label={words.name}
          value={option.name ?? ''}
          onWrite={(name) => write({ name: name || null })}
        />
        {mayWrite && <LevelMenu option={option} agreement={agreement} />}
      </div>
      {(option.recommended || isChosen) && (
        <p className="row wrap">
          {option.recommended && <Chip side="ours">{words.recommended}</Chip>}
          {isChosen && <Chip side="ours">{words.chosen}</Chip>}
        </p>
      )}
      {targets.map((target) => (
        <LevelValue key={target.id} option={option} target={target} />
      ))}
      <CoText
        place={{ collection: 'levelOptions', id, field: 'description' }}
        label={words.description}
        size="m"
        empty={open}
      />
      <Cost option={option} />
    </fieldset>
  )
})

function LevelMenu({ option, agreement }: { option: Option; agreement: Agreement }) {
  const words = useWords('catalogue')
  const board = useBoard()
  const toast = useToast()
  const isChosen = agreement.chosenOptionId === option.id
  return (
    <MenuButton
      label={words.actions(option.name ?? words.options.name)}
      icon={<DotsThreeIcon className="icon" />}
      iconOnly
      size="small"
      kind="quiet"
      entries={[
        {
          id: 'choose',
          text: isChosen ? words.options.unchoose : words.options.choose,
          onAction: () =>
            setFields(board, 'agreements', agreement.id, { chosenOptionId: isChosen ? null : option.id }),
        },
        {
          id: 'recommend',
          text: option.recommended ? words.options.unrecommend : words.options.recommend,
          onAction: () => recommendOption(board, option.id, !option.recommended),
        },
        { separator: true },
        {
          id: 'remove',
          text: words.options.remove,
          onAction: () => {
            deleteRecord(board, 'levelOptions', option.id)
            toast({
              text: words.options.removed,
              undo: () => restoreRecord(board, 'levelOptions', option.id),
            })
          },
        },
      ]}
    />
  )
}

/** What a level promises for one target; the target's own values until somebody says otherwise. */
function LevelValue({ option, target }: { option: Option; target: Target }) {
  const words = useWords('catalogue')
  const board = useBoard()
  const own = option.values[target.id]
  const value = { shareTargetBp: target.shareTargetBp, threshold: target.threshold, ...own }
  const write = (change: Partial<typeof value>) =>
    setFields(board, 'levelOptions', option.id, {
      values: { ...option.values, [target.id]: { ...value, ...change } },
    })
  return (
    <div role="group" aria-label={words.options.forTarget(target.name ?? words.target.namePlaceholder(1))}>
      <p className="t-s soft">{target.name}</p>
      <div className="field-row">
        <NumberAtom
          label={words.options.share}
          min={0}
          max={100}
          decimals={2}
          suffix={words.target.shareSuffix}
          value={value.shareTargetBp === null ? null : value.shareTargetBp / 100}
          onWrite={(percent) => write({ shareTargetBp: percent === null ? null : Math.round(percent * 100) })}
        />
        <NumberAtom
          label={words.options.threshold}
          min={0}
          decimals={2}
          value={value.threshold}
          onWrite={(threshold) => write({ threshold })}
        />
      </div>
    </div>
  )
}

function Cost({ option }: { option: Option }) {
  const words = useWords('catalogue').options
  const board = useBoard()
  const currency = option.currency ?? 'EUR'
  const write = (values: Partial<Option>) => setFields(board, 'levelOptions', option.id, values)
  return (
    <div className="field-row">
      <NumberAtom
        label={words.oneOff}
        min={0}
        suffix={currency}
        value={option.costOneOff}
        onWrite={(costOneOff) => write({ costOneOff })}
      />
      <NumberAtom
        label={words.perYear}
        min={0}
        suffix={currency}
        value={option.costPerYear}
        onWrite={(costPerYear) => write({ costPerYear })}
      />
      <NumberAtom
        label={words.fte}
        min={0}
        decimals={2}
        value={option.fte}
        onWrite={(fte) => write({ fte })}
      />
    </div>
  )
}
