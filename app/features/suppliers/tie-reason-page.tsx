import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextArea } from '~/ui/text-area'
import { SupplierCrumbs } from './supplier-crumbs'

type Props = {
  supplier: { id: string; name: string; formId: string }
  answer: FormAnswer | undefined
  title: string
  what: string
  label: string
  submit: string
}

/** What somebody says of their own tie to a supplier: that there is one, or that it is no more. */
export function TieReasonPage({ supplier: { formId, ...supplier }, answer, title, what, label, submit }: Props) {
  const [form, fields] = useForm<Record<'id' | 'reason', string>>({
    id: 'supplier-tie',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId },
  })
  const props = useFieldProps()
  return (
    <Page narrow>
      <PageHeader crumbs={<SupplierCrumbs supplier={supplier} here={title} />} title={title} lead={supplier.name} />
      <DeedForm form={form} answer={answer} submit={submit} cancelHref={`/suppliers/${supplier.id}`}>
        <p>{what}</p>
        <NamedId field={fields.id} />
        <TextArea {...props(fields.reason)} label={label} rows={3} maxLength={600} required />
      </DeedForm>
    </Page>
  )
}
