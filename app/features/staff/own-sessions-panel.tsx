import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { FactList } from '~/ui/facts'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { OwnSessions } from './own-sessions.server'

/** The password, and where it and the second factor opened a session that is still open. */
export function OwnSessionsPanel({ passwordSince, sessions }: OwnSessions) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <>
      <Panel title={t('account.password')}>
        <Stack>
          {passwordSince === null ? null : (
            <FactList items={[{ term: t('account.passwordSince'), value: moment(passwordSince) }]} />
          )}
          <ButtonLink href="/account/password">{t('account.changePassword')}</ButtonLink>
        </Stack>
      </Panel>
      <Panel
        title={t('account.sessions')}
        flush
        aside={
          sessions.length > 1 ? (
            <ButtonLink href="/account/sessions" size="small">
              {t('account.endOthers')}
            </ButtonLink>
          ) : undefined
        }
      >
        <DataTable
          caption={t('account.sessions')}
          rows={sessions}
          rowKey={({ since, lastSeenAt }) => `${since} ${lastSeenAt}`}
          columns={[
            {
              key: 'since',
              head: t('account.openedAt'),
              rowHead: true,
              cell: ({ since, isThis }) => (
                <>
                  {moment(since)} {isThis ? <Tag tone="accent">{t('account.thisOne')}</Tag> : null}
                </>
              ),
            },
            { key: 'seen', head: t('account.lastSeen'), cell: ({ lastSeenAt }) => moment(lastSeenAt) },
          ]}
        />
      </Panel>
    </>
  )
}
