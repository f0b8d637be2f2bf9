import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { RoundPage } from './round-page.server'

type Props = { pupils: RoundPage['children']; linkTo?: 'kit' | 'link' }

/** The children of a round, each with the kit that is theirs and where it stands. */
export function RoundChildrenTable({ pupils, linkTo = 'kit' }: Props) {
  const t = useT()
  const { francs, date } = useFormats()
  return (
    <DataTable
      caption={t('supplies.children')}
      rows={pupils}
      rowKey={({ kitId }) => kitId}
      columns={[
        {
          key: 'name',
          head: t('supplies.child'),
          rowHead: true,
          cell: ({ name, caseNumber }) => (
            <>
              {name} <span className="block tiny faint mono">{caseNumber}</span>
            </>
          ),
        },
        {
          key: 'kit',
          head: t('supplies.kit'),
          cell: ({ kitId, number, differs }) => (
            <>
              <a href={`/kits/${kitId}`}>{number}</a>
              {differs ? <span className="block tiny muted">{t('supplies.differs')}</span> : null}
            </>
          ),
        },
        { key: 'total', head: t('supplies.total'), kind: 'number', cell: ({ total }) => francs(total) },
        {
          key: 'state',
          head: t('supplies.state'),
          cell: ({ state, givenOn }) => (
            <>
              {t(`kits.state.${state}`)}
              {givenOn ? <span className="block tiny muted">{date(givenOn)}</span> : null}
            </>
          ),
        },
        ...(linkTo === 'link'
          ? [
              {
                key: 'link',
                head: t('supplies.tied'),
                headHidden: true,
                cell: ({ kitId, name }: RoundPage['children'][number]) => (
                  <a href={`/kits/${kitId}/links/new`} className="small">
                    {t('supplies.tied')} <span className="sr">{name}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
