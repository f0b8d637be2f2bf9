import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { addLanguage } from './i18n/translator'

const [locale, { default: words }] =
  document.documentElement.lang === 'en'
    ? (['en', await import('./i18n/en')] as const)
    : (['fr', await import('./i18n/fr')] as const)
addLanguage(locale, words)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
