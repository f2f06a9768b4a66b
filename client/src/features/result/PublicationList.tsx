import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useEffect, useRef, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button, buttonClass } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { Chip, Empty } from '../../ui/native/Paper.tsx'
import { copyText } from '../../workshop/copy-text.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { periodName } from './period-words.ts'

type Publication = RecordView<'publications'>

/** Everything that went out, the newest first. @param freshId published here just now: gets the focus */
export function PublicationList({ freshId }: { readonly freshId: string | null }) {
  const words = useWords('result').publish
  const publications = useAll('publications').toReversed()
  if (publications.length === 0) return <Empty title={words.empty.title}>{words.empty.text}</Empty>
  return (
    <ul className="ruled-list">
      {publications.map((publication) => (
        <PublicationRow key={publication.id} publication={publication} isFresh={publication.id === freshId} />
      ))}
    </ul>
  )
}

interface PublicationRowProps {
  readonly publication: Publication
  readonly isFresh: boolean
}

function PublicationRow({ publication, isFresh }: PublicationRowProps) {
  const words = useWords('result').publish
  const { locale } = useSingleton('workshop')
  const formats = useFormats()
  const period = useRecord('periods', publication.periodId)
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isFresh) place.current?.focus()
  }, [isFresh])
  const { kind, publishedAt, imported, slug } = publication
  return (
    <li ref={place} tabIndex={-1} className="publication">
      <p className="voice t-xl" lang={locale}>
        {publication.headline}
      </p>
      <p className="row wrap t-s soft">
        <span>{period ? words.reportOn(periodName(period, formats)) : words.kinds[kind]}</span>
        {publishedAt !== null && <span>{formats.date(publishedAt)}</span>}
        {imported === true && <Chip>{words.imported}</Chip>}
      </p>
      {slug ? <Address slug={slug} /> : <p className="t-s soft">{words.noPage}</p>}
    </li>
  )
}

/** The page has an address that everybody can read; copying has a way out where the browser refuses. */
function Address({ slug }: { readonly slug: string }) {
  const words = useWords('result').publish
  const announce = useAnnounce()
  const [copied, setCopied] = useState<boolean | null>(null)
  const address = new URL(`/p/${slug}`, location.origin).href
  const copy = async () => {
    const isCopied = await copyText(address)
    setCopied(isCopied)
    if (isCopied) announce(words.copied)
  }
  return (
    <>
      <p className="row wrap">
        <a className={buttonClass({ small: true })} href={address} target="_blank" rel="noreferrer">
          {words.openPage}
        </a>
        <Button small kind="quiet" onClick={() => void copy()}>
          {words.copy}
        </Button>
        {copied === true && <span className="t-s soft">{words.copied}</span>}
      </p>
      {copied === false && (
        <Notice title={words.copyByHand}>
          <code>{address}</code>
        </Notice>
      )}
    </>
  )
}
