/**
 * The icons of the product, one family (Phosphor, MIT): regular with text, bold in the room through `IconContext`.
 * Always beside a word, except ⋯, ▲▼, ±, zoom and pause, whose button carries a label. Give them `className="icon"`.
 * Light pages (start, join, sign-off) use `native/glyphs.tsx` instead and load none of these.
 */
export {
  ArrowCounterClockwiseIcon,
  ArrowDownIcon,
  ArrowLeftIcon,
  ArrowRightIcon,
  ArrowUpIcon,
  CaretDownIcon,
  CheckIcon,
  ClockIcon,
  DoorOpenIcon,
  DotsThreeIcon,
  EnvelopeSimpleIcon,
  EnvelopeSimpleOpenIcon,
  EyeIcon,
  GitForkIcon,
  IconContext,
  LinkSimpleIcon,
  ListBulletsIcon,
  LockSimpleIcon,
  MagnifyingGlassIcon,
  MinusIcon,
  PauseIcon,
  PencilSimpleIcon,
  PlayIcon,
  PlusIcon,
  ProjectorScreenIcon,
  TrashIcon,
  UserPlusIcon,
  WifiSlashIcon,
  XIcon,
} from '@phosphor-icons/react'
