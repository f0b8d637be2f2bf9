import { useFormats, useT } from '~/i18n/language'
import { Signature } from '~/ui/signature-pad'
import type { Receipt } from './receipt.server'
import { receiver, useHandedTo } from './receiver'

/** Who signed where, beside the picture of the goods; on paper with room to sign what was not signed on a screen. */
export function ReceiptHands({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const { date } = useFormats()
  const { signedBy, signature, paperNumber, witness, delivererName, pictures, deliveredOn } = receipt
  const { value, note } = useHandedTo(receipt)
  const who = receiver(receipt)
  const paperWord =
    who !== 'caregiver' ? 'handover.listedOn' : signedBy === 'markOnPaper' ? 'handover.markedOn' : 'handover.signedOn'
  return (
    <ul className="hands" aria-label={t('handover.hands')}>
      <li>
        <span className="small muted">{t(`handover.handOf.${who}`)}</span>
        {signature === null ? (
          <span className="hand small">{t(paperWord, { number: (paperNumber ?? '').replaceAll('-', '\u2011') })}</span>
        ) : (
          <span className="hand">
            <Signature path={signature} label={t('handover.signatureOf', { name: value })} />
          </span>
        )}
        <strong>{value}</strong>
        {who === 'caregiver' ? null : <span className="small muted">{note}</span>}
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
