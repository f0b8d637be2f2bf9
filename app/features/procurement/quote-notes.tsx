import { useFormats, useT } from '~/i18n/language'
import { Icon } from '~/ui/icon'
import type { QuoteView } from './lot-quotes.server'

type Replaced = { id: string; supplier: string; on: string; total: number }

/** Who wrote each quote down, what was said with it, and its paper; then those that a newer one replaced. */
export function QuoteNotes({ quotes, replaced }: { quotes: QuoteView[]; replaced: Replaced[] }) {
  const t = useT()
  const { francs, date } = useFormats()
  return (
    <>
      {quotes.map(({ id, supplier, by, note, pictureIds, retired, mine }) => (
        <p key={id} className="small">
          {t('lots.quote.by', { supplier, by })}
          {note === null ? null : <span className="muted"> {note}</span>}{' '}
          {pictureIds.map((pictureId, index) => (
            <a key={pictureId} href={`/files/${pictureId}`}>
              <Icon name="camera" /> {t('lots.quote.picture', { supplier, number: index + 1 })}
            </a>
          ))}{' '}
          {mine ? <span className="late-text">{t('lots.quote.mine')}</span> : null}
          {retired ? <span className="late-text">{t('suppliers.retired')}</span> : null}
        </p>
      ))}
      {replaced.map(({ id, supplier, on, total }) => (
        <p key={id} className="small muted">
          {t('lots.quote.replaced', { supplier, on: date(on), total: francs(total) })}
        </p>
      ))}
    </>
  )
}
