import { useFormats, useT } from '~/i18n/language'
import { Signature } from '~/ui/signature-pad'
import type { Receipt } from './receipt.server'

/** Who signed where, beside the picture of the goods; on paper with room to sign what was not signed on a screen. */
export function ReceiptHands({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const { date } = useFormats()
  const { caregiverName, signedBy, signature, paperNumber, witness, delivererName, pictures, deliveredOn } = receipt
  return (
    <ul className="hands" aria-label={t('handover.hands')}>
      <li>
        <span className="small muted">{t('handover.handOf.caregiver')}</span>
        {signature === null ? (
          <span className="hand small">
            {t(signedBy === 'markOnPaper' ? 'handover.markedOn' : 'handover.signedOn', { number: paperNumber ?? '' })}
          </span>
        ) : (
          <span className="hand">
            <Signature path={signature} label={t('handover.signatureOf', { name: caregiverName })} />
          </span>
        )}
        <strong>{caregiverName}</strong>
      </li>
      <li>
        <span className="small muted">{t('handover.handOf.witness')}</span>
        <span className="hand" />
        <strong>{witness}</strong>
      </li>
      <li>
        <span className="small muted">{t('handover.handOf.deliverer')}</span>
        <span className="hand" />
        <strong>{delivererName}</strong>
      </li>
      {pictures.slice(0, 1).map((id) => (
        <li key={id}>
          <span className="small muted">{t('handover.goods')}</span>
          <span className="hand">
            <img src={`/files/${id}`} alt={t('handover.goodsAlt', { number: receipt.number })} />
          </span>
          <span>{t('handover.goodsOn', { on: date(deliveredOn) })}</span>
        </li>
      ))}
    </ul>
  )
}
