import { Fragment } from 'react'
import { languages } from '../locale/language.ts'
import { useLanguage, useWords } from '../locale/use-words.ts'
import './switches.css'

/** "Deutsch / English": the language in use as words, the other one to press. Short forms on narrow screens. */
export function LanguageSwitch({ short = false }: { short?: boolean }) {
  const words = useWords('common')
  const { language, setLanguage } = useLanguage()
  return (
    <span className="language-switch" role="group" aria-label={words.language.label}>
      {languages.map((other, index) => {
        const name = words.language.names[other]
        const shown = (
          <>
            <span className={short ? 'visually-hidden' : 'switch-long'}>{name}</span>
            <span className={short ? undefined : 'switch-short'} aria-hidden="true">
              {words.language.short[other]}
            </span>
          </>
        )
        return (
          <Fragment key={other}>
            {index > 0 && <span aria-hidden="true">/</span>}
            {other === language ? (
              <span aria-current="true">{shown}</span>
            ) : (
              <button type="button" lang={other} onClick={() => setLanguage(other)}>
                {shown}
              </button>
            )}
          </Fragment>
        )
      })}
    </span>
  )
}
