import { useFormats, useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

type Props = { meetings: readonly { id: string; heldOn: string }[]; older: string | null }

/** The meetings that were held, each with its minutes. */
export function PastMeetings({ meetings, older }: Props) {
  const t = useT()
  const { longDate } = useFormats()
  return (
    <Panel
      id="past"
      title={t('team.pastMeetings')}
      foot={older === null ? null : <ListPager here="/meeting" next={older} name="before" anchor="#past" />}
      flush={meetings.length > 0}
    >
      {meetings.length > 0 ? (
        <TodoList
          items={meetings.map(({ id, heldOn }) => ({
            key: id,
            icon: 'journal',
            title: longDate(heldOn),
            href: `/meeting/${id}`,
          }))}
        />
      ) : (
        <p className="muted">{t('team.noPastMeeting')}</p>
      )}
    </Panel>
  )
}
