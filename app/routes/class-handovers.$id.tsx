import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { classHandover } from '~/features/handover/class-handover.server'
import { ClassHandoverReceipts } from '~/features/handover/class-handover-receipts'
import { GoodsPictures } from '~/features/handover/goods-pictures'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Facts } from '~/ui/facts'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'supplies.issue',
  title: 'page.classHandover',
  object: 'classHandover',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.issue')
  return found(await classHandover(context, params['id'] ?? ''))
}

export default function ClassHandover() {
  const t = useT()
  const { date } = useFormats()
  const handover = useLoaderData<typeof loader>()
  const { id, groupId, groupName, deliveredOn, place, witness, paperNumber, byName, pictures, receipts } = handover
  const supplies = { href: `/groups/${groupId}/supplies`, label: t('page.groupSupplies') }
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={[supplies, { label: t('page.classHandover') }]} />}
        title={t('handover.classTitle', { group: groupName })}
        lead={t('handover.classLead', { on: date(deliveredOn), count: receipts.length })}
        actions={
          <ButtonLink href={`/class-handovers/${id}/print`} icon="print">
            {t('handover.classPrint')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <SavedNote>{t('supplies.issue.saved')}</SavedNote>
        <Facts
          items={[
            { term: t('kits.receipt.by'), value: byName },
            { term: t('kits.receipt.on'), value: date(deliveredOn), note: place },
            { term: t('handover.handOf.witness'), value: witness },
            ...(paperNumber === null ? [] : [{ term: t('handover.classPaper'), value: paperNumber }]),
          ]}
        />
        <Panel title={t('handover.classReceipts')} flush>
          <ClassHandoverReceipts receipts={receipts} />
        </Panel>
        {pictures.length === 0 ? null : (
          <Panel title={t('handover.goods')}>
            <GoodsPictures ids={pictures} />
          </Panel>
        )}
      </Stack>
    </Page>
  )
}
