import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import type { OwnFactors } from './own-factors.server'

/** Devices that answer in the place of a code. */
export function PasskeysPanel({ passkeys }: { passkeys: OwnFactors['passkeys'] }) {
  const t = useT()
  const { moment } = useFormats()
  const add = (
    <ButtonLink href="/account/passkeys/new" size="small">
      {t('account.addPasskey')}
    </ButtonLink>
  )
  if (passkeys.length === 0) {
    return (
      <Panel title={t('account.passkeys')}>
        <Empty icon="key" title={t('account.noPasskey')} action={add}>
          {t('account.passkeyWhat')}
        </Empty>
      </Panel>
    )
  }
  return (
    <Panel title={t('account.passkeys')} aside={add} flush>
      <DataTable
        caption={t('account.passkeys')}
        rows={passkeys}
        rowKey={({ id }) => id}
        columns={[
          { key: 'label', head: t('account.passkey'), rowHead: true, cell: ({ label }) => label },
          { key: 'added', head: t('account.addedAt'), cell: ({ addedAt }) => moment(addedAt) },
          {
            key: 'used',
            head: t('account.lastUsed'),
            cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('account.neverUsed') : moment(lastUsedAt)),
          },
          {
            key: 'remove',
            head: t('account.remove'),
            headHidden: true,
            cell: ({ id, label }) => (
              <ButtonLink
                href={`/account/passkeys/${id}/removal`}
                size="small"
                tone="quiet"
                aria-label={t('account.removeNamed', { label })}
              >
                {t('account.remove')}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Panel>
  )
}
