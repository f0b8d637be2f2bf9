import { useFormats, useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { DataTable, type Column } from '~/ui/data-table'
import { Mark } from '~/ui/mark'
import { Note } from '~/ui/note'
import { Row, Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { HandoverRow, HandoversOfKit, VerificationRow } from './handovers-of-kit.server'
import { GoodsPictures } from './goods-pictures'
import { TwinsNote } from './twins-note'

/** The handovers of a kit, each with its receipt, and what was counted of it since. */
export function HandoversPanel({ of, reportHref }: { of: HandoversOfKit; reportHref: string | null }) {
  const t = useT()
  const { date } = useFormats()
  const { kitId, handovers, verifications, verifyBy, mayVerify } = of
  if (handovers.length === 0) return null
  return (
    <Panel id="handovers" title={t('handovers.title')}>
      <Stack>
        <HandoverTable kitId={kitId} rows={handovers} />
        <GoodsPictures ids={[...handovers, ...verifications].flatMap(({ pictures }) => pictures)} />
        <TwinsNote twins={of.twins} />
        {of.returns.map(({ id, on, item, quantity }) => (
          <p key={id} className="small">
            {t('handovers.cameBack', { count: quantity, item, on: date(on) })}
          </p>
        ))}
        {verifications.map((visit) => (
          <Verified key={visit.id} visit={visit} />
        ))}
        {of.missingSince === null ? null : (
          <Note tone="late" icon="alert" title={t('handovers.missingTitle', { on: date(of.missingSince) })}>
            <p>{t('handovers.missingText')}</p>
            {reportHref === null ? null : (
              <p>
                <a href={reportHref}>{t('handovers.reportLoss')}</a>
              </p>
            )}
          </Note>
        )}
        {verifyBy === null ? null : (
          <Note tone={verifyBy.late ? 'late' : 'plain'} icon="check">
            <p>{t(verifyBy.late ? 'handovers.toVerifyLate' : 'handovers.toVerify', { on: date(verifyBy.on) })}</p>
          </Note>
        )}
        {mayVerify ? (
          <ButtonRow>
            <ButtonLink href={`/kits/${kitId}/verification`} icon="check">
              {t('handovers.verify')}
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </Stack>
    </Panel>
  )
}

function HandoverTable({ kitId, rows }: { kitId: string; rows: HandoverRow[] }) {
  const t = useT()
  const { date } = useFormats()
  const columns: Column<HandoverRow>[] = [
    {
      key: 'receipt',
      head: t('handovers.receipt'),
      rowHead: true,
      cell: ({ id, receiptNumber }) => <a href={`/kits/${kitId}/receipts/${id}`}>{receiptNumber}</a>,
    },
    {
      key: 'on',
      head: t('handovers.on'),
      cell: ({ deliveredOn, place }) => (
        <>
          {date(deliveredOn)} <span className="small muted">{place}</span>
        </>
      ),
    },
    { key: 'by', head: t('handovers.by'), cell: ({ byName }) => byName },
    { key: 'what', head: t('handovers.what'), cell: ({ lines }) => t('handovers.lines', { count: lines }) },
    {
      key: 'hand',
      head: t('handovers.hand'),
      cell: ({ signedBy, paperNumber }) => t(`handovers.handOf.${signedBy}`, { number: paperNumber ?? '' }),
    },
  ]
  return <DataTable caption={t('handovers.title')} columns={columns} rows={rows} rowKey={({ id }) => id} tight />
}

function Verified({ visit }: { visit: VerificationRow }) {
  const t = useT()
  const { date } = useFormats()
  const { on, byName, missing, used, note } = visit
  return (
    <div>
      <Row>
        <Mark state={missing === 0 ? 'ok' : 'no'} />
        <span>
          {t('handovers.verified', { on: date(on), name: byName })}
          {' : '}
          {missing === 0 ? t('handovers.allThere') : t('handovers.missing', { count: missing })}
          {used === 0 ? null : <span className="block small muted">{t('handovers.used', { count: used })}</span>}
        </span>
      </Row>
      {note === null ? null : <p className="small">{t('kits.quoted', { words: note })}</p>}
    </div>
  )
}
