import type { BurnRow } from '~/domain/funds/burn'
import { useFormats, useT } from '~/i18n/language'
import { BurnBars } from '~/ui/burn-bars'
import { DataTable } from '~/ui/data-table'
import { Legend } from '~/ui/legend'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'

/** How a line is used up by month, drawn and in figures. */
export function BurnPanel({ code, rows }: { code: string; rows: BurnRow[] }) {
  const t = useT()
  const { number, month, monthYear } = useFormats()
  const whole = (value: number) => number(value, 0)
  return (
    <Panel title={t('funds.burn.title')} aside={t('funds.burn.unit')}>
      <Stack>
        <p className="small muted">{t('funds.burn.lead')}</p>
        <Legend
          items={[
            { mark: 'ink', label: t('funds.spent') },
            { mark: 'grey', label: t('funds.committed') },
            { mark: 'accent', label: t('funds.burn.plan') },
          ]}
        />
        <BurnBars
          label={t('funds.burn.chart', { code })}
          bars={rows.map((row) => ({ ...row, key: row.month, label: month(`${row.month}-01`) }))}
        />
        <DataTable
          caption={t('funds.burn.title')}
          rows={[...rows].reverse()}
          rowKey={(row) => row.month}
          tight
          columns={[
            {
              key: 'month',
              head: t('funds.burn.month'),
              rowHead: true,
              cell: (row) => <span className="nowrap">{monthYear(`${row.month}-01`)}</span>,
            },
            { key: 'in', head: t('funds.burn.spentIn'), kind: 'number', cell: ({ spentIn }) => whole(spentIn) },
            { key: 'spent', head: t('funds.burn.spentSoFar'), kind: 'number', cell: ({ spent }) => whole(spent) },
            { key: 'held', head: t('funds.burn.heldThen'), kind: 'number', cell: ({ held }) => whole(held) },
            { key: 'plan', head: t('funds.burn.plan'), kind: 'number', cell: ({ plan }) => whole(plan) },
          ]}
        />
      </Stack>
    </Panel>
  )
}
