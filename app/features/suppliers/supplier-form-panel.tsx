import { useForm } from '@conform-to/react'
import { supplierKinds } from '~/domain/procurement/procurement-words'
import { NamedId } from '~/forms/named-id'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import { IsAnotherSupplier } from '~/pieces/is-another-supplier'
import type { FormAnswer } from '~/server/answer-form.server'
import { FieldGrid } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

type Fields = Record<'id' | 'name' | 'kind' | 'market' | 'phone' | 'isAnother', string>
type Props = {
  supplier: { id: string; name?: string; kind?: string; market?: string | null; phone?: string | null }
  answer: FormAnswer | undefined
  cancelHref: string
}

/** Name, kind, market and phone; who may be known already is asked about before a second row is made. */
export function SupplierFormPanel({ supplier, answer, cancelHref }: Props) {
  const t = useT()
  const { id, name, kind, market, phone } = supplier
  const [form, fields] = useForm<Fields>({
    id: 'supplier',
    lastResult: answer?.lastResult,
    defaultValue: { id, name, kind, market: market ?? '', phone: phone ?? '' },
  })
  const props = useFieldProps()
  const about = { name: t('suppliers.name'), kind: t('suppliers.kind'), phone: t('suppliers.phone') }
  return (
    <DeedForm form={form} answer={answer} submit={t('form.save')} cancelHref={cancelHref} about={about}>
      <NamedId field={fields.id} />
      <FieldGrid columns={2}>
        <TextField {...props(fields.name)} label={t('suppliers.name')} maxLength={120} autoComplete="off" required />
        <SelectField
          {...props(fields.kind)}
          label={t('suppliers.kind')}
          placeholder={t('suppliers.choose')}
          options={supplierKinds.map((value) => ({ value, label: t(`suppliers.kind.${value}`) }))}
          required
        />
        <TextField
          {...props(fields.market)}
          label={t('suppliers.market')}
          hint={t('suppliers.marketHint')}
          optionalWord={t('form.optional')}
          maxLength={80}
        />
        <TextField
          {...props(fields.phone)}
          label={t('suppliers.phone')}
          type="tel"
          optionalWord={t('form.optional')}
          maxLength={30}
        />
      </FieldGrid>
      <IsAnotherSupplier name={fields.isAnother.name} id={fields.isAnother.id} refusal={answer?.refusal} />
    </DeedForm>
  )
}
