import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { committeeOutcomes } from '~/features/committees/outcomes-of-kit.server'
import { CommitteeOutcomes } from '~/features/committees/outcomes-panel'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { HandoversPanel } from '~/features/handover/handovers-panel'
import { DecisionSaved } from '~/features/kits/decision-saved'
import { GateChecks } from '~/features/kits/gate-checks'
import { CancellationNote } from '~/features/kits/cancellation-note'
import { EndingNote } from '~/features/kits/ending-note'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { KitDeeds } from '~/features/kits/kit-deeds'
import { KitLead } from '~/features/kits/kit-lead'
import { KitLinesTable } from '~/features/kits/kit-lines-table'
import { KitSource } from '~/features/kits/kit-source'
import { kitPage } from '~/features/kits/kit-page.server'
import { KitWaitsNote } from '~/features/kits/kit-waits-note'
import { KitVersionList } from '~/features/kits/kit-version-list'
import { ReplacedLossNote } from '~/features/kits/replaced-loss-note'
import { mayWaive } from '~/features/kits/may-waive.server'
import { lossesOfKit } from '~/features/losses/losses-of.server'
import { LossesPanel } from '~/features/losses/losses-panel'
import { KitPayments } from '~/features/payments/kit-payments'
import { paymentsOfKit } from '~/features/payments/payments-of-kit.server'
import { purchaseOfKit } from '~/features/procurement/purchase-of-kit.server'
import { PurchasePanel } from '~/features/procurement/purchase-panel'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { SecondPartChecks } from '~/pieces/second-part-checks'
import { TakePacket } from '~/pieces/take-packet'
import { WaivedQuotesNote } from '~/pieces/waived-quotes-note'
import { SellingNote } from '~/pieces/selling-note'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { sellingOfKit } from '~/server/selling-of.server'
import { secondPartOf } from '~/server/tranche-two.server'
import { ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'kit.read', title: 'page.kit', object: 'kit', nav: 'kits' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.read')
  const page = found(await kitPage(context, params.id ?? ''))
  const { householdId } = page.kit
  const waiveHref = (await mayWaive(context, householdId)) ? `/households/${householdId}/waivers/new` : null
  const [committee, second, losses, handovers, payments, purchase, selling] = await Promise.all([
    committeeOutcomes(context, page.kit.id),
    secondPartOf(context.store.query, page.kit.id, nigerDate(context.now)),
    lossesOfKit(context, page.kit.id),
    handoversOfKit(context, page.kit.id),
    paymentsOfKit(context, page.kit.id),
    purchaseOfKit(context, page.kit.id),
    sellingOfKit(context.store.query, page.kit.id, nigerDate(context.now)),
  ])
  const decided = new URL(request.url).searchParams.has('decided')
  const takesPacket = mayEver(context.actor.role, 'packet.read')
  return { ...page, waiveHref, committee, second, losses, handovers, payments, purchase, selling, decided, takesPacket }
}

export default function Kit() {
  const t = useT()
  const locale = useLocale()
  const { date, francs } = useFormats()
  const { kit, versions, delivered, gate, deeds, waiveHref, second, losses, ...more } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} />}
        title={t('kits.kitTitle', { kit: kit.typeLabel[locale] })}
        lead={<KitLead kit={kit} />}
        actions={
          <>
            <KitDeeds kitId={kit.id} deeds={deeds} />
            <ButtonLink href={`/kits/${kit.id}/print`} icon="print" tone="quiet">
              {t('decisions.print')}
            </ButtonLink>
            {more.takesPacket ? <TakePacket kitId={kit.id} quiet /> : null}
          </>
        }
      />
      <Stack gap="large">
        {more.decided ? <DecisionSaved kitId={kit.id} /> : null}
        <KitWaitsNote waits={more.waits} />
        {more.cancellation ? <CancellationNote cancellation={more.cancellation} /> : null}
        {more.ending ? <EndingNote ending={more.ending} /> : null}
        {more.selling ? (
          <Note icon="calendar">
            <SellingNote selling={more.selling} />
          </Note>
        ) : null}
        <Facts
          items={[
            { term: t('kits.fact.number'), value: kit.number, mono: true },
            { term: t('kits.fact.amount'), value: francs(kit.total) },
            ...(kit.season ? [{ term: t('kits.fact.season'), value: kit.season[locale] }] : []),
            {
              term: t('kits.fact.requested'),
              value: kit.requestedByName,
              note: date(nigerDate(new Date(kit.requestedAt))),
            },
            {
              term: t('kits.fact.content'),
              value: kit.code,
              mono: true,
              note: t('kits.fact.version', { version: kit.version }),
            },
            { term: t('kits.fact.deliverer'), value: kit.delivererName ?? t('kits.fact.noDeliverer') },
          ]}
        />
        <ReplacedLossNote kit={kit} />
        <Panel title={t('kits.requested')} aside={<KitSource kit={kit} />} flush>
          <KitLinesTable
            lines={kit.lines}
            total={kit.total}
            moves={versions[0]?.moves?.lines ?? []}
            delivered={Object.keys(delivered).length > 0 ? delivered : undefined}
          />
        </Panel>
        <WaivedQuotesNote waived={kit.waived} />
        <CommitteeOutcomes outcomes={more.committee} />
        {second ? <SecondPartChecks part={second} /> : null}
        {more.handovers ? <HandoversPanel of={more.handovers} reportHref={losses.reportHref} /> : null}
        <PurchasePanel purchase={more.purchase} />
        <KitPayments payments={more.payments} />
        <LossesPanel {...losses} />
        {kit.state === 'delivered' || kit.state === 'cancelled' ? null : (
          <Panel title={t('kits.gate.title')} aside={<span className="small muted">{t('kits.gate.hint')}</span>} flush>
            <GateChecks gate={gate} waiveHref={waiveHref} />
          </Panel>
        )}
        <KitVersionList versions={versions} />
      </Stack>
    </Page>
  )
}
