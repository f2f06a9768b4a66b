import { useId } from 'react'
import { Link } from 'react-router'
import { forgetWorkshop, type KnownWorkshop, rememberWorkshop, useKnownWorkshops } from '../../app/devices.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { IconButton } from '../../ui/native/Button.tsx'
import { GlyphCross } from '../../ui/native/glyphs.tsx'
import { useToast } from '../../ui/native/Toast.tsx'

/** Only a few belong on the first page; the rest stays known for joining again. */
const SHOWN = 6

/** Workshops this device has been in, last seen first. Says nothing while there are none. */
export function OnThisDevice() {
  const words = useWords('start').devices
  const known = useKnownWorkshops()
  const titleId = useId()
  if (known.length === 0) return null
  return (
    <section className="devices" aria-labelledby={titleId}>
      <h3 id={titleId} className="strong">
        {words.title}
      </h3>
      <ul>
        {known.slice(0, SHOWN).map((entry) => (
          <KnownRow key={`${entry.workshopId}/${entry.role}`} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function KnownRow({ entry }: { entry: KnownWorkshop }) {
  const words = useWords('start').devices
  const formats = useFormats()
  const toast = useToast()
  const title = entry.title === '' ? words.untitled : entry.title
  const forget = () => {
    forgetWorkshop(entry.workshopId, entry.role === 'room' ? 'screen' : 'person')
    toast({ text: words.forgotten(title), undo: () => rememberWorkshop(entry) })
  }
  return (
    <li className="device">
      <span className="grow">
        <Link to={entry.role === 'room' ? `/w/${entry.workshopId}/room` : `/w/${entry.workshopId}`}>
          {title}
        </Link>
        <span className="soft t-s device-note">
          {words.lastSeen(words.roles[entry.role], formats.date(entry.lastSeen))}
        </span>
      </span>
      <IconButton
        size="tiny"
        kind="quiet"
        label={words.forget(title)}
        icon={<GlyphCross />}
        onClick={forget}
      />
    </li>
  )
}
