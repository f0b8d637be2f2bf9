import { paperLink } from '~/domain/audit/paper-link'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Code } from '~/ui/code'
import { FactList } from '~/ui/facts'
import { Mark } from '~/ui/mark'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { QrCode } from './qr-code'
import { ReceiptHands } from './receipt-hands'
import { ReceiptLines } from './receipt-lines'
import { useHandedTo } from './receiver'
import { StatementSaid } from './statement-said'
import type { Receipt } from './receipt.server'

/** The receipt as it is shown on the phone, right after the handover and whenever its code is read. */
export function ReceiptScreen({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const { date } = useFormats()
  const { qr, code, lines, delivererName, deliveredOn, place, contentCode, chainLink } = receipt
  const handedTo = useHandedTo(receipt)
  const owed = lines.filter((line) => line.owed > 0)
  return (
    <Stack>
      <div className="receipt-done">
        <Mark state="ok" />
        <h2>{t('handover.recorded')}</h2>
        <p className="muted">{t('kits.receipt.head', { number: receipt.number })}</p>
      </div>
      {qr === null || code === null ? null : (
        <Panel>
          <div className="receipt-code">
            <QrCode {...qr} label={t('handover.qr', { code })} />
            <p className="receipt-word">{code}</p>
            <p className="small muted">{t('handover.codeHint')}</p>
          </div>
        </Panel>
      )}
      <Panel>
        <FactList
          items={[
            handedTo,
            { term: t('kits.receipt.by'), value: delivererName },
            { term: t('kits.receipt.on'), value: date(deliveredOn), note: place },
            {
              term: t('handover.linesDone'),
              value: t('handover.linesOf', { done: lines.length - owed.length, all: lines.length }),
            },
            {
              term: t('handover.stillOwed'),
              value:
                owed.length === 0
                  ? t('handover.nothing')
                  : owed.map(({ item, owed: count }) => t('handover.owedItem', { item, count })).join(', '),
            },
            { term: t('kits.receipt.content'), value: <Code>{contentCode}</Code> },
            ...(chainLink === null ? [] : [{ term: t('handover.chain'), value: <Code>{paperLink(chainLink)}</Code> }]),
          ]}
        />
      </Panel>
      <Panel title={t('handover.goodsHanded')} flush>
        <ReceiptLines receipt={receipt} />
      </Panel>
      <StatementSaid receipt={receipt} />
      <ReceiptHands receipt={receipt} />
      <ButtonLink href={`/kits/${receipt.kitId}/receipts/${receipt.deliveryId}/print`} icon="print" wide>
        {t('handover.print')}
      </ButtonLink>
    </Stack>
  )
}
