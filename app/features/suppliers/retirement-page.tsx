import { useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SupplierCrumbs } from './supplier-crumbs'

type Props = {
  supplier: { id: string; name: string }
  answer: FormAnswer | undefined
  title: string
  what: string
  tone: ComponentProps<typeof DeedForm>['tone']
}

/** A supplier is retired, or taken back: one press, after it is said what it means. */
export function RetirementPage({ supplier, answer, title, what, tone }: Props) {
  const [form] = useForm({ id: 'retirement', lastResult: answer?.lastResult })
  return (
    <Page narrow>
      <PageHeader crumbs={<SupplierCrumbs supplier={supplier} here={title} />} title={title} lead={supplier.name} />
      <DeedForm form={form} answer={answer} submit={title} cancelHref={`/suppliers/${supplier.id}`} tone={tone}>
        <p>{what}</p>
        <HiddenFields values={{ retire: 'yes' }} />
      </DeedForm>
    </Page>
  )
}
