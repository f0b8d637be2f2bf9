import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SupplierCrumbs } from './supplier-crumbs'
import { TieReasonForm, type TieReason } from './tie-reason-form'

type Props = Omit<TieReason, 'formId' | 'cancelHref'> & {
  supplier: { id: string; name: string; formId: string }
  title: string
}

/** What somebody says of their own tie to a supplier. */
export function TieReasonPage({ supplier: { formId, ...supplier }, title, ...form }: Props) {
  return (
    <Page narrow>
      <PageHeader crumbs={<SupplierCrumbs supplier={supplier} here={title} />} title={title} lead={supplier.name} />
      <TieReasonForm formId={formId} cancelHref={`/suppliers/${supplier.id}`} {...form} />
    </Page>
  )
}
