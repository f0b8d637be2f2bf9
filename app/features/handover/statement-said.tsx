import { useT } from '~/i18n/language'
import type { Receipt } from './receipt.server'

/** The sentence that nothing is owed, and how it was said. */
export function StatementSaid({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const { nothingOwed, explainedBy, note } = receipt
  return (
    <div className="receipt-statement">
      <p className="small muted">
        {nothingOwed === 'readInFrench'
          ? t('handover.wasRead')
          : t('handover.wasExplained', { name: explainedBy ?? t('handover.somebody') })}
      </p>
      <p>{t(receipt.purpose === 'school' ? 'kits.receipt.schoolStatement' : 'kits.receipt.statement')}</p>
      {note === null ? null : <p className="small">{t('handover.remark', { words: note })}</p>}
    </div>
  )
}
