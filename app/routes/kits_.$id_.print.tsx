import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { CancellationNote } from '~/features/kits/cancellation-note'
import { KitLead } from '~/features/kits/kit-lead'
import { KitLinesTable } from '~/features/kits/kit-lines-table'
import { kitPage } from '~/features/kits/kit-page.server'
import { KitSource } from '~/features/kits/kit-source'
import { KitVersionList } from '~/features/kits/kit-version-list'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { WaivedQuotesNote } from '~/pieces/waived-quotes-note'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Facts } from '~/ui/facts'
import { Panel } from '~/ui/panel'
import { SignatureLines } from '~/ui/signature-lines'

export const handle = { access: 'kit.read', title: 'page.kitPrint', object: 'kit', nav: 'kits' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.read')
  const page = found(await kitPage(context, params.id ?? ''))
  return { page, printed: { by: context.actor.displayName, at: context.now } }
}

/** The file of a kit on paper: what is asked for, its code, every version and decision. */
export default function KitToPrint() {
  const t = useT()
  const locale = useLocale()
  const { date, francs } = useFormats()
  const { page, printed } = useLoaderData<typeof loader>()
  const { kit, versions, delivered, cancellation } = page
  return (
    <PrintFrame
      title={t('kits.kitTitle', { kit: kit.typeLabel[locale] })}
      lead={<KitLead kit={kit} />}
      back={`/kits/${kit.id}`}
      printed={printed}
      kept
    >
      <Facts
        items={[
          { term: t('kits.fact.number'), value: kit.number, mono: true },
          {
            term: t('kits.fact.content'),
            value: kit.code,
            mono: true,
            note: t('kits.fact.version', { version: kit.version }),
          },
          { term: t('kits.fact.amount'), value: francs(kit.total) },
          {
            term: t('kits.fact.requested'),
            value: kit.requestedByName,
            note: date(nigerDate(new Date(kit.requestedAt))),
          },
          { term: t('kits.fact.deliverer'), value: kit.delivererName ?? t('kits.fact.noDeliverer') },
        ]}
      />
      {cancellation ? <CancellationNote cancellation={cancellation} /> : null}
      <Panel title={t('kits.requested')} aside={<KitSource kit={kit} />} flush>
        <KitLinesTable
          lines={kit.lines}
          total={kit.total}
          delivered={Object.keys(delivered).length > 0 ? delivered : undefined}
        />
      </Panel>
      <p className="small">{t('kits.quoted', { words: kit.reason })}</p>
      <WaivedQuotesNote waived={kit.waived} />
      <KitVersionList versions={versions} />
      <SignatureLines
        label={t('print.signatures')}
        words={[t('decisions.print.requester'), t('decisions.print.approver'), t('print.signedOn')]}
      />
    </PrintFrame>
  )
}
