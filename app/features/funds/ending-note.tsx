import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { GrantRow } from './grant-list.server'

/** Grants that end soon with money left, or that nobody has said what soon is. */
export function EndingNote({ rows, warnSet }: { rows: GrantRow[]; warnSet: boolean }) {
  const t = useT()
  const { francs, date } = useFormats()
  const ending = rows.filter(({ endsSoon }) => endsSoon)
  if (!warnSet) return <Note icon="info">{t('funds.warn.unset')}</Note>
  if (ending.length === 0) return null
  return (
    <Note tone="late" icon="alert" title={t('funds.warn.title', { count: ending.length })}>
      <ul>
        {ending.map(({ id, reference, endsOn, rest }) => (
          <li key={id}>{t('funds.warn.one', { reference, on: date(endsOn), rest: francs(rest) })}</li>
        ))}
      </ul>
      <p>{t('funds.warn.what')}</p>
    </Note>
  )
}
