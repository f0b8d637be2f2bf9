import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { Row } from '~/ui/page'
import { TodoList } from '~/ui/todo-list'
import type { TaskRow } from './task-rows.server'
import { useTaskWords } from './task-words'

type Props = { householdId: string; tasks: TaskRow[]; today: string }

/** What is to be done for one household beside the steps of its plan, and who has it; the way to its contacts. */
export function HouseholdTasksPanel({ householdId, tasks, today }: Props) {
  const t = useT()
  const { day, date } = useFormats()
  const words = useTaskWords()
  const beside = tasks.filter(({ about, last }) => about.kind !== 'overdueMilestone' || last !== null)
  const detail = ({ personName, mine, holderName, snoozedUntil, last }: TaskRow) =>
    [
      personName,
      mine ? null : holderName,
      snoozedUntil ? t('tasks.snoozedUntil', { on: date(snoozedUntil), reason: last?.reason ?? '' }) : null,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Panel
      title={t('tasks.ofHousehold')}
      aside={<a href={`/tasks/new?household=${householdId}`}>{t('tasks.add')}</a>}
      foot={
        <Row wrap>
          <a href={`/households/${householdId}/contacts`}>{t('contact.list')}</a>
          <a href={`/households/${householdId}/pre-visit`}>{t('preVisit.link')}</a>
        </Row>
      }
      flush={beside.length > 0}
    >
      {beside.length === 0 ? <p className="muted">{t('tasks.noneOfHousehold')}</p> : null}
      <TodoList
        items={beside.map((row) => ({
          key: row.key,
          icon: 'check',
          title: words.title(row.about, row.text),
          ...(row.actable ? { href: `/tasks/${encodeURIComponent(row.key)}/done` } : {}),
          detail: detail(row),
          when: row.dueOn ? day(row.dueOn, today) : undefined,
          late: row.late,
        }))}
      />
    </Panel>
  )
}
