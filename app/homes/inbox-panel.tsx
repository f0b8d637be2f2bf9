import type { InboxRow } from '~/features/inbox/inbox-page.server'
import { InboxTable } from '~/features/inbox/inbox-table'
import type { KitRow } from '~/features/kits/kit-rows.server'
import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Count } from '~/ui/count'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'

export type InboxOnHome = { rows: InboxRow[]; next: string | null }
type Props = { inbox: InboxOnHome; ownWaiting?: KitRow[] }

const shown = 4

/** What waits for this person's decision, the oldest first, and the way into the whole list. */
export function InboxPanel({ inbox: { rows, next }, ownWaiting = [] }: Props) {
  const t = useT()
  const overdue = rows.filter((row) => row.overdue).length
  return (
    <Panel
      title={
        <>
          {t('inbox.home')}{' '}
          <Count tone={overdue > 0 ? 'late' : rows.length > 0 ? 'accent' : 'plain'}>
            {next === null ? rows.length : t('home.moreThan', { count: rows.length })}
          </Count>
        </>
      }
      aside={<a href="/inbox">{t('inbox.homeAll')}</a>}
      flush
    >
      {rows.length > 0 ? (
        <InboxTable rows={rows.slice(0, shown)} choosing={false} />
      ) : (
        <Empty
          icon="inbox"
          title={t('home.nothingToDecide')}
          action={
            ownWaiting.length > 0 ? (
              <ButtonLink href="#own-requests">{t('home.seeOwnRequests', { count: ownWaiting.length })}</ButtonLink>
            ) : null
          }
        >
          <p>{t('home.nothingToDecideText')}</p>
        </Empty>
      )}
    </Panel>
  )
}
