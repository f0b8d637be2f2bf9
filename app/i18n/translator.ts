import { createInstance } from 'i18next'
import { elide, withElisions } from './elide'
import type fr from './fr'
import type { Locale } from './locale'

type PluralOf<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` | `${infer Base}_many` ? Base : Key

/** A flat key of `app/i18n/fr`; plural forms are asked for without their ending, with `count`. */
export type MessageKey = PluralOf<keyof typeof fr>
export type Messages = Record<keyof typeof fr, string>
export type Values = Record<string, string | number>

export type Translate = (key: MessageKey, values?: Values) => string

const known = new Map<Locale, Translate>()

/** Gives a language its words: all of them on the server, the page's own in the browser. */
export function addLanguage(locale: Locale, messages: Messages) {
  const instance = createInstance({
    lng: locale,
    resources: { [locale]: { translation: locale === 'fr' ? mapped(messages) : messages } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: {
      escapeValue: false,
      format: (value: unknown, word) => (word === undefined ? String(value) : elide(word, String(value))),
    },
    initImmediate: false,
  })
  void instance.init()
  known.set(locale, (key, values) => instance.t(key, values ?? {}))
}

function mapped(messages: Messages) {
  return Object.fromEntries(Object.entries(messages).map(([key, words]) => [key, withElisions(words)]))
}

export function translator(locale: Locale): Translate {
  const translate = known.get(locale)
  if (!translate) throw new Error(`The words of ${locale} have not been added.`)
  return translate
}
