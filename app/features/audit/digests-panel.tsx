import { useFormats, useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'

type Props = { digests: { day: string; position: number; code: string }[]; publicKey: string }

/** The signed heads of the last days, and the key that checks them. */
export function DigestsPanel({ digests, publicKey }: Props) {
  const t = useT()
  const { date, number } = useFormats()
  return (
    <Panel
      title={t('audit.digests')}
      flush
      foot={
        <>
          <p className="small muted">{t('audit.digestsText')}</p>
          <p className="small">
            {t('audit.publicKey')} <Code>{publicKey}</Code>
          </p>
        </>
      }
    >
      {digests.length === 0 ? (
        <Empty icon="hash" title={t('audit.digestsEmpty')}>
          {t('audit.digestsEmptyText')}
        </Empty>
      ) : (
        <DataTable
          caption={t('audit.digests')}
          rows={digests}
          rowKey={({ position }) => String(position)}
          columns={[
            { key: 'day', head: t('audit.day'), rowHead: true, cell: ({ day }) => date(day) },
            { key: 'code', head: t('audit.code'), cell: ({ code }) => <Code>{code}</Code> },
            { key: 'position', head: t('audit.position'), kind: 'number', cell: ({ position }) => number(position) },
          ]}
        />
      )}
    </Panel>
  )
}
