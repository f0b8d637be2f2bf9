import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

const parts = {
  values: '/settings/values',
  templates: '/settings/templates',
  schools: '/settings/schools',
  places: '/settings/places',
  catalogue: '/settings/catalogue',
  calendar: '/settings/calendar',
  focalPoints: '/settings/focal-points',
  groups: '/settings/groups',
} as const

type Step = { href: string; label: string }

/** Where a page of the settings stands: the part, what it is about, the page. */
export function SettingsCrumbs({ part, about, label }: { part: keyof typeof parts; about?: Step; label: string }) {
  const t = useT()
  const items = [{ href: parts[part], label: t(`adm.tab.${part}`) }, ...(about ? [about] : []), { label }]
  return <Crumbs label={t('settings.crumbs')} items={items} />
}
