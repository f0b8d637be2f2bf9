import { paperLink } from '~/domain/audit/paper-link'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { BrandMark } from '~/ui/brand-mark'
import { Code } from '~/ui/code'
import { FactList } from '~/ui/facts'
import { QrCode } from './qr-code'
import { ReceiptHands } from './receipt-hands'
import { ReceiptLines } from './receipt-lines'
import type { Receipt } from './receipt.server'
import { useHandedTo } from './receiver'
import { StatementSaid } from './statement-said'

/** The receipt on one sheet of paper, A4: one for the family, one for the file. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormats()
  const { qr, code, deliveredOn, place, kitNumber, typeLabel, caseNumber, approval, chainLink } = receipt
  const handedTo = useHandedTo(receipt)
  return (
    <article className="receipt-sheet">
      <div className="receipt-head">
        <div className="grow">
          <p className="receipt-brand">
            <BrandMark /> <strong>{t('frame.name')}</strong>{' '}
            <span className="mono">{t('kits.receipt.head', { number: receipt.number })}</span>
          </p>
          <FactList
            items={[
              handedTo,
              ...(caseNumber === null ? [] : [{ term: t('kits.receipt.case'), value: caseNumber, mono: true }]),
              { term: t('kits.receipt.by'), value: receipt.delivererName },
              { term: t('kits.receipt.on'), value: date(deliveredOn), note: place },
              ...(approval
                ? [{ term: t('handover.approvedBy'), value: approval.byName, note: date(approval.on) }]
                : []),
            ]}
          />
        </div>
        {qr === null || code === null ? null : (
          <div className="receipt-code">
            <QrCode {...qr} label={t('handover.qr', { code })} />
            <p className="mono strong">{code}</p>
          </div>
        )}
      </div>
      <h2>{t('handover.sheetKit', { kit: typeLabel[locale], number: kitNumber })}</h2>
      <ReceiptLines receipt={receipt} />
      <StatementSaid receipt={receipt} />
      <ReceiptHands receipt={receipt} />
      <footer className="small muted">
        <p>
          {t('kits.receipt.content')} <Code>{receipt.contentCode}</Code>
          {chainLink === null ? null : (
            <>
              {' · '}
              {t('handover.chain')} <Code>{paperLink(chainLink)}</Code>
            </>
          )}
        </p>
        <p>{t('handover.sheetFoot')}</p>
      </footer>
    </article>
  )
}
