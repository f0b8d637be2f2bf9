import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { SupplierCrumbs } from '~/features/suppliers/supplier-crumbs'
import { SupplierLots } from '~/features/suppliers/supplier-lots'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { TiesPanel } from '~/features/suppliers/ties-panel'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { TieSaved } from '~/tie-saved'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'supplier.read',
  title: 'suppliers.one',
  object: 'supplier',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplier.read')
  return found(await supplierPage(context, params['id'] ?? ''))
}

export default function Supplier() {
  const t = useT()
  const { date } = useFormats()
  const supplier = useLoaderData<typeof loader>()
  const { id, name, kind, market, phone, retiredAt, recordedAt, mayRecord, mayReadLots, lots } = supplier
  const { links, liftings, mayLift } = supplier
  const day = (at: string | Date) => date(nigerDate(new Date(at)))
  return (
    <Page>
      <PageHeader
        crumbs={<SupplierCrumbs supplier={supplier} />}
        title={name}
        actions={
          <ButtonRow>
            {links.some(({ mine }) => mine) ? null : (
              <ButtonLink href={`/suppliers/${id}/links/new`} icon="people">
                {t('suppliers.link')}
              </ButtonLink>
            )}
            {mayRecord ? (
              <>
                <ButtonLink href={`/suppliers/${id}/edit`} icon="pencil">
                  {t('suppliers.edit')}
                </ButtonLink>
                <ButtonLink href={`/suppliers/${id}/${retiredAt === null ? 'retirement' : 'return'}`} tone="quiet">
                  {t(retiredAt === null ? 'suppliers.retire' : 'suppliers.takeBack')}
                </ButtonLink>
              </>
            ) : null}
          </ButtonRow>
        }
      />
      <Stack gap="large">
        <TieSaved />
        {retiredAt === null ? null : <Note tone="late">{t('suppliers.retiredSince', { on: day(retiredAt) })}</Note>}
        <Facts
          items={[
            { term: t('suppliers.kind'), value: t(`suppliers.kind.${kind}`) },
            { term: t('suppliers.market'), value: market ?? t('suppliers.noMarket') },
            { term: t('suppliers.phone'), value: phone ?? t('suppliers.noPhone') },
            { term: t('suppliers.recorded'), value: day(recordedAt) },
          ]}
        />
        <TiesPanel
          at={`/suppliers/${id}`}
          means={t('suppliers.tiedMeans')}
          ties={links}
          liftings={liftings}
          mayLift={mayLift}
        />
        {mayReadLots ? <SupplierLots lots={lots} /> : null}
      </Stack>
    </Page>
  )
}
