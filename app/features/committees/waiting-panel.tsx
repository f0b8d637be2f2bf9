import { useFormats, useLocale, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { WaitingForCommittee } from './waiting-for-committee.server'

type Props = { threshold: number | null; kits: WaitingForCommittee[]; more: boolean }

/** What lies before the next sitting. */
export function WaitingPanel({ threshold, kits, more }: Props) {
  const t = useT()
  const locale = useLocale()
  const { francs } = useFormats()
  if (threshold === null)
    return (
      <Empty
        icon="people"
        title={t('committees.noThreshold')}
        action={<ButtonLink href="/settings/values">{t('committees.settings')}</ButtonLink>}
      >
        <p>{t('committees.noThresholdText')}</p>
      </Empty>
    )
  if (kits.length === 0)
    return (
      <Empty icon="check" title={t('committees.nothingWaits')}>
        <p>{t('committees.nothingWaitsText')}</p>
      </Empty>
    )
  return (
    <Panel title={t('committees.waiting')} foot={more ? t('committees.waitingMore') : undefined} flush>
      <TodoList
        items={kits.map((kit) => ({
          key: kit.id,
          icon: 'box',
          title: t('committees.kitLine', { kit: kit.typeLabel[locale], caseNumber: kit.caseNumber }),
          href: `/kits/${kit.id}/decision`,
          detail: t('committees.kitDetail', { number: kit.number, name: kit.requestedByName }),
          when: francs(kit.total),
        }))}
      />
    </Panel>
  )
}
