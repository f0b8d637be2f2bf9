import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { OverdueServices } from './overdue-services.server'

/** Services whose time has passed without an answer; nothing is shown when there is none. */
export function OverduePanel({ rows, more }: OverdueServices) {
  const t = useT()
  const { moment } = useFormats()
  if (rows.length === 0) return null
  return (
    <Panel
      flush
      title={t('intake.overdueTitle')}
      foot={more ? <span className="muted small">{t('intake.overdueMore')}</span> : undefined}
    >
      <TodoList
        items={rows.map(({ serviceId, personId, code, serviceType, dueAt }) => ({
          key: serviceId,
          icon: 'alert',
          title: t('intake.overdueLine', { code, service: t(`cpims.serviceType.${serviceType}`) }),
          href: `/people/${personId}`,
          when: t('intake.dueSince', { at: moment(dueAt) }),
          late: true,
        }))}
      />
    </Panel>
  )
}
