import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import type { ShownPicture, TwinsRow } from './twins-list.server'

/** Two pictures side by side, and how far apart they are. */
export function TwinsTable({ rows }: { rows: TwinsRow[] }) {
  const t = useT()
  const columns: Column<TwinsRow>[] = [
    { key: 'later', head: t('twins.later'), rowHead: true, cell: ({ later }) => <Picture of={later} /> },
    { key: 'earlier', head: t('twins.earlier'), cell: ({ earlier }) => <Picture of={earlier} /> },
    {
      key: 'apart',
      head: t('twins.apart'),
      cell: ({ bitsApart }) => (bitsApart === 0 ? t('twins.equal') : t('twins.bits', { count: bitsApart })),
    },
  ]
  return <DataTable caption={t('twins.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

function Picture({ of: { fileId, kitNumber, kitHref, on, shown } }: { of: ShownPicture }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <div className="picture-row">
      {shown ? <img src={`/files/${fileId}`} alt="" /> : null}
      <span>
        {kitHref === null ? kitNumber : <a href={kitHref}>{kitNumber}</a>}
        <span className="block small muted">{t('twins.addedOn', { on: date(on) })}</span>
      </span>
    </div>
  )
}
