import { useFormats, useT } from '~/i18n/language'
import type { ChildToMeet } from './child-to-meet.server'

type Contact = Omit<ChildToMeet['contacts'][number], 'nextContactOn'>

/** When and where a child was met and what about. */
export function ContactList({ contacts }: { contacts: Contact[] }) {
  const t = useT()
  const { date, list } = useFormats()
  if (contacts.length === 0) return <p className="muted">{t('childContact.none')}</p>
  return (
    <ul className="list">
      {contacts.map(({ id, contactedOn, kind, themes }) => (
        <li key={id}>
          <span className="grow">
            <strong>{t('childContact.line', { on: date(contactedOn), how: t(`childContactKind.${kind}`) })}</strong>
            <span className="block small muted">{list(themes.map((theme) => t(`contactTheme.${theme}`)))}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
