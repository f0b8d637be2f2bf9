import { useT } from '~/i18n/language'
import { Icon } from '~/ui/icon'
import type { QuoteView } from './lot-quotes.server'

/** Who wrote each quote down, what was said with it, and its paper. */
export function QuoteNotes({ quotes }: { quotes: QuoteView[] }) {
  const t = useT()
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
    </>
  )
}
