import { useFormats, useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { sittings } from './sittings.server'

/** The sittings that were held, each with its minutes. */
export function SittingsPanel({ rows, next }: Awaited<ReturnType<typeof sittings>>) {
  const t = useT()
  const { longDate } = useFormats()
  return (
    <Panel
      id="past"
      title={t('committees.past')}
      foot={next === null ? undefined : <ListPager here="/committees" next={next} anchor="#past" />}
      flush={rows.length > 0}
    >
      {rows.length === 0 ? (
        <p className="muted">{t('committees.noPast')}</p>
      ) : (
        <TodoList
          items={rows.map(({ id, number, heldOn, place, recordedByName, heard, approved }) => ({
            key: id,
            icon: 'people',
            title: t('committees.sittingOn', { number, date: longDate(heldOn) }),
            href: `/committees/${id}`,
            detail: [place, t('committees.by', { name: recordedByName })].join(' · '),
            when: t('committees.heard', { count: heard, approved }),
          }))}
        />
      )}
    </Panel>
  )
}
