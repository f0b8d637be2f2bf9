import '~/i18n/all-languages.server'
import type { Locale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'

const NAMES_SHOWN = 3
const tags: Record<Locale, string> = { fr: 'fr', en: 'en' }

/** "Aïchatou, Moussa, Hadiza ou 2 autres personnes": three by name, and how many there are besides them. */
export function anyOfInWords(names: readonly string[], locale: Locale): string {
  const besides = names.length - NAMES_SHOWN
  const said = names.slice(0, NAMES_SHOWN)
  if (besides > 0) said.push(translator(locale)('form.othersBesides', { count: besides }))
  return new Intl.ListFormat(tags[locale], { type: 'disjunction' }).format(said)
}
