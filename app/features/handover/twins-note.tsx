import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { HandoversOfKit } from './handovers-of-kit.server'

/** A picture of this kit that looks like another one: a question, which blocks nothing. */
export function TwinsNote({ twins }: Pick<HandoversOfKit, 'twins'>) {
  const t = useT()
  if (twins.length === 0) return null
  return (
    <Note icon="alert" tone="late" title={t('twins.kitTitle')}>
      <ul>
        {twins.map(({ id, bitsApart, number, sameKit, href }) => {
          const words = bitsApart === 0 ? t('twins.same', { number }) : t('twins.near', { number, bits: bitsApart })
          if (sameKit) return <li key={id}>{t('twins.sameKit')}</li>
          return <li key={id}>{href === null ? words : <a href={href}>{words}</a>}</li>
        })}
      </ul>
      <p>{t('twins.kitText')}</p>
    </Note>
  )
}
