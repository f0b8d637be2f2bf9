import type { CheckedItem } from '~/domain/closure/closure-checklist'
import { neverExplained } from '~/domain/closure/closure-refusal'
import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'

/** What no reason makes up for, said before anything is typed. */
export function BlockedNote({ checklist }: { checklist: readonly CheckedItem[] }) {
  const t = useT()
  const { list } = useFormats()
  const blocking = checklist.filter(({ item, state }) => state === 'missing' && neverExplained.includes(item))
  if (blocking.length === 0) return null
  const alert = blocking.some(({ item }) => item === 'alert')
  return (
    <Note tone="late" action={alert ? <a href="/alerts">{t('closure.toAlerts')}</a> : undefined}>
      {t('closure.blocked', { items: list(blocking.map(({ item }) => t(`closureItem.${item}`))) })}
    </Note>
  )
}
