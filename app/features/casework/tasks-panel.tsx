import { useT } from '~/i18n/language'
import { Count } from '~/ui/count'
import { Panel } from '~/ui/panel'
import { Row } from '~/ui/page'
import { TaskTable } from './task-table'
import type { TasksOnHome } from './tasks-on-home.server'

/** The first things to do, and the way to all of them: for the home of everybody who has any. */
export function TasksPanel({ tasks: { rows, total, today } }: { tasks: TasksOnHome }) {
  const t = useT()
  return (
    <Panel
      title={
        <Row>
          {t('tasks.panel')} <Count tone={total > 0 ? 'accent' : 'plain'}>{total}</Count>
        </Row>
      }
      aside={<a href="/tasks">{total > rows.length ? t('tasks.seeAll', { count: total }) : t('tasks.seeList')}</a>}
      flush={rows.length > 0}
    >
      {rows.length > 0 ? <TaskTable rows={rows} today={today} /> : <p className="muted">{t('tasks.panelNone')}</p>}
    </Panel>
  )
}
