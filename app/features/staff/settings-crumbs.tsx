import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

/** Where a page of the settings stands: settings, the person, the page. */
export function SettingsCrumbs({ person, label }: { person?: { href: string; label: string }; label: string }) {
  const t = useT()
  const items = [{ href: '/settings', label: t('settings.title') }, ...(person ? [person] : []), { label }]
  return <Crumbs label={t('settings.crumbs')} items={items} />
}
