import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { ComboField } from '../../ui/aria/ComboField.tsx'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { Scale, type ScaleValue } from '../../ui/aria/Scale.tsx'
import { Switch } from '../../ui/aria/Switch.tsx'
import { TabView } from '../../ui/aria/TabView.tsx'
import { DotsThreeIcon, PencilSimpleIcon, TrashIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { ChoiceList, Segments } from '../../ui/native/Choice.tsx'
import { Checkbox, Select } from '../../ui/native/Field.tsx'
import { GlyphTick } from '../../ui/native/glyphs.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { SheetPart } from './SheetPart.tsx'

/** Parts that answer: each keeps what was chosen, so that states can be tried. */
export function InteractiveParts() {
  return (
    <>
      <Buttons />
      <Fields />
      <Scales />
      <Choices />
      <Menus />
      <Views />
      <Messages />
    </>
  )
}

function Buttons() {
  const words = useWords('sheet')
  const [fits, setFits] = useState(true)
  const [sending, setSending] = useState(false)
  return (
    <SheetPart title={words.buttons}>
      <div className="row wrap">
        <Button kind="main">{words.submitCard}</Button>
        <Button>{words.skip}</Button>
        <Button pressed={fits} {...(fits && { icon: <GlyphTick /> })} onClick={() => setFits(!fits)}>
          {words.fits}
        </Button>
        <Button kind="quiet">{words.later}</Button>
        <Button busy={sending} busyText={words.sending} onClick={() => setSending(true)}>
          {words.send}
        </Button>
        <Button unavailable={words.notYetReason}>{words.notYet}</Button>
        <Button small>{words.admit}</Button>
        <IconButton
          size="small"
          label={words.cardMenu}
          icon={<DotsThreeIcon className="icon" weight="bold" />}
        />
      </div>
    </SheetPart>
  )
}

function Fields() {
  const words = useWords('sheet')
  const [goal, setGoal] = useState(words.goalText)
  const [until, setUntil] = useState(words.soon)
  const [share, setShare] = useState(words.shareText)
  const [department, setDepartment] = useState('0')
  const [comment, setComment] = useState('')
  const [remember, setRemember] = useState(true)
  return (
    <SheetPart title={words.fields}>
      <div className="sheet-two sheet-fields">
        <TextField label={words.goal} value={goal} onChange={setGoal} />
        <TextField
          label={words.untilWhen}
          value={until}
          onChange={setUntil}
          nudge={until === words.soon ? words.soonNudge : null}
        />
        <TextField
          label={words.share}
          value={share}
          onChange={setShare}
          inputMode="numeric"
          suffix={words.ofHundred}
          error={Number(share) >= 0 && Number(share) <= 100 ? null : words.shareError}
        />
        <Select
          label={words.department}
          value={department}
          onChange={setDepartment}
          options={words.departments.map((label, index) => ({ value: String(index), label }))}
        />
      </div>
      <TextArea label={words.comment} optional look="voice" rows={2} value={comment} onChange={setComment} />
      <Checkbox checked={remember} onChange={setRemember}>
        {words.remember}
      </Checkbox>
    </SheetPart>
  )
}

function Scales() {
  const words = useWords('sheet')
  const [answer, setAnswer] = useState<ScaleValue>(4)
  const [consent, setConsent] = useState<ScaleValue>(null)
  return (
    <SheetPart title={words.scale}>
      <div className="stack">
        <Scale
          label={words.statement}
          from={1}
          to={5}
          ends={[words.disagree, words.agree]}
          value={answer}
          onChange={setAnswer}
          mayDecline
        />
        <Scale
          label={words.consentQuestion}
          from={0}
          to={5}
          ends={[words.consentNo, words.consentYes]}
          value={consent}
          onChange={setConsent}
        />
      </div>
    </SheetPart>
  )
}

function Choices() {
  const words = useWords('sheet')
  const templates = useWords('start').templates
  const [template, setTemplate] = useState<'default' | 'finance-month-end'>('default')
  const [kind, setKind] = useState<'sla' | 'own'>('sla')
  return (
    <SheetPart title={words.choices}>
      <div className="stack">
        <ChoiceList
          legend={words.choices}
          legendHidden
          value={template}
          onChange={setTemplate}
          options={[
            { value: 'default', ...templates.default },
            { value: 'finance-month-end', ...templates['finance-month-end'] },
          ]}
        />
        <Segments
          legend={words.choices}
          legendHidden
          value={kind}
          onChange={setKind}
          options={[
            { value: 'sla', label: words.kinds.sla },
            { value: 'own', label: words.kinds.own },
          ]}
        />
      </div>
    </SheetPart>
  )
}

function Menus() {
  const words = useWords('sheet')
  const [department, setDepartment] = useState<string | null>('0')
  const [added, setAdded] = useState<string[]>([])
  const [projector, setProjector] = useState(true)
  const options = [...words.departments, ...added].map((text, index) => ({ id: String(index), text }))
  return (
    <SheetPart title={words.menus}>
      <div className="stack">
        <div className="row">
          <MenuButton
            label={words.cardMenu}
            entries={[
              { id: 'rename', text: words.rename, icon: <PencilSimpleIcon />, onAction: () => {} },
              { id: 'move', text: words.moveTo, onAction: () => {} },
              { separator: true },
              { id: 'trash', text: words.trash, icon: <TrashIcon />, onAction: () => {} },
            ]}
          />
          <MenuButton
            label={words.cardMenu}
            iconOnly
            size="tiny"
            icon={<DotsThreeIcon className="icon" weight="bold" />}
            entries={[{ id: 'rename', text: words.rename, onAction: () => {} }]}
          />
        </div>
        <ComboField
          label={words.department}
          options={options}
          value={department}
          onChange={setDepartment}
          onCreate={(text) => {
            setDepartment(String(options.length))
            setAdded([...added, text])
          }}
        />
        <Switch
          isOn={projector}
          onChange={setProjector}
          note={projector ? words.projectorOn : words.projectorOff}
        >
          {words.projector}
        </Switch>
      </div>
    </SheetPart>
  )
}

function Views() {
  const words = useWords('sheet')
  return (
    <SheetPart title={words.views}>
      <TabView
        label={words.views}
        tabs={[
          { id: 'canvas', title: words.canvas, content: <p className="soft">{words.canvasText}</p> },
          { id: 'table', title: words.table, content: <p className="soft">{words.tableText}</p> },
        ]}
      />
    </SheetPart>
  )
}

function Messages() {
  const words = useWords('sheet')
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <SheetPart title={`${words.toast}, ${words.dialog}`}>
      <div className="row wrap">
        <Button
          onClick={() =>
            toast({ text: words.trashed, undo: () => toast({ text: words.restored, seconds: 5 }) })
          }
        >
          {words.showToast}
        </Button>
        <Button onClick={() => setOpen(true)}>{words.showDialog}</Button>
      </div>
      <Dialog
        isOpen={isOpen}
        question={words.revealQuestion}
        safe={{ text: words.wait }}
        act={{ text: words.reveal, onPress: close }}
        onClose={close}
      >
        <p>{words.revealText}</p>
      </Dialog>
    </SheetPart>
  )
}
