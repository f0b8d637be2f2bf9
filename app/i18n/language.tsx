import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { formatsOf, type Formats } from './formats'
import type { Locale } from './locale'
import { translator, type Translate } from './translator'

const LanguageContext = createContext<Locale | null>(null)

export function Language({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LanguageContext.Provider value={locale}>{children}</LanguageContext.Provider>
}

export function useLocale(): Locale {
  const locale = useContext(LanguageContext)
  if (!locale) throw new Error('No language stands above this component.')
  return locale
}

export function useT(): Translate {
  return translator(useLocale())
}

/** Dates, money and shares as they are written in the page's language. */
export function useFormats(): Formats {
  const locale = useLocale()
  return useMemo(() => formatsOf(locale), [locale])
}
