import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { useClaimFigure } from './claim-words'
import type { ShownClaim } from './claims-page.server'
import { Withheld } from './outcome-cells'

type Props = {
  rows: readonly ShownClaim[]
  caption: string
  mayCount: boolean
  withheld: boolean
  mayWithdraw: boolean
}

/** A row a published figure with what it speaks of, and beside it what is held here, on its own basis. */
export function ClaimsTable({ rows, caption, mayCount, withheld, mayWithdraw }: Props) {
  const t = useT()
  const { number } = useFormats()
  const said = useClaimFigure()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'figure',
          head: t('team.claim.figure'),
          rowHead: true,
          cell: (claim) => (
            <>
              {said(claim)}
              {claim.note ? <div className="tiny faint">{claim.note}</div> : null}
            </>
          ),
        },
        { key: 'population', head: t('team.claim.population'), cell: ({ population }) => population },
        { key: 'period', head: t('team.claim.period'), cell: ({ period }) => period },
        { key: 'basis', head: t('team.claim.basis'), cell: ({ basis }) => basis },
        { key: 'source', head: t('team.claim.source'), cell: ({ source }) => <span className="small">{source}</span> },
        {
          key: 'held',
          head: t('team.claim.held'),
          cell: ({ held, code }) => {
            if (held !== null)
              return (
                <>
                  <span className="strong">{number(held, 0)}</span>
                  <div className="tiny faint">{t('team.claim.heldBasis')}</div>
                </>
              )
            if (withheld && isCounted(code)) return <Withheld />
            return <span className="faint">{t(mayCount ? 'team.claim.nothingHeld' : 'team.claim.notCounted')}</span>
          },
          withheld: ({ code, held }) => withheld && held === null && isCounted(code),
        },
        ...(mayWithdraw
          ? [
              {
                key: 'withdraw',
                head: t('team.claim.withdraw'),
                headHidden: true,
                cell: ({ id }: ShownClaim) => (
                  <a className="small" href={`/programme/claims/withdrawal?claim=${id}`}>
                    {t('team.claim.withdraw')}
                  </a>
                ),
              },
            ]
          : []),
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      tight
    />
  )
}

function isCounted(code: string | null) {
  return code !== null && code.startsWith('zinder.') && code !== 'zinder.nearlySixty'
}
