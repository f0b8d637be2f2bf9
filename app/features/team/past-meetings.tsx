import { useFormats, useT } from '~/i18n/language'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

type Props = { meetings: readonly { id: string; heldOn: string }[]; older: string | null }

/** The meetings that were held, each with its minutes. */
export function PastMeetings({ meetings, older }: Props) {
  const t = useT()
  const { longDate } = useFormats()
  return (
    <Panel id="past" title={t('team.pastMeetings')} flush>
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
        <p className="panel-body muted">{t('team.noPastMeeting')}</p>
      )}
      {older === null ? null : (
        <Pager
          label={t('team.pages')}
          previous={{ label: t('team.first'), href: '/meeting#past' }}
          next={{ label: t('team.next'), href: `/meeting?before=${older}#past` }}
        />
      )}
    </Panel>
  )
}
