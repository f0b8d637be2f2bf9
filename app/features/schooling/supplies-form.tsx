import { getFormProps, useForm } from '@conform-to/react'
import { supplyItems } from '~/domain/schooling/school-classes'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'

type Line = { item: string; quantity: string; value: string }
type Fields = { handedOutOn: string; caregiverPresent: boolean; childPresent: boolean; lines: Line[] }
type Props = { id: string; today: string; answer: FormAnswer | undefined }

/** Everything of one hand-out on one sheet; what stays empty was not handed out. */
export function SuppliesForm({ id, today, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: 'supplies',
    lastResult: answer?.lastResult,
    defaultValue: { handedOutOn: today, lines: supplyItems.map((item) => ({ item })) },
  })
  const lines = supplyItems.map((item, index) => ({ item, line: fields.lines.getFieldList()[index]?.getFieldset() }))
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <DateField {...props(fields.handedOutOn)} label={t('schooling.handedOutOn')} max={today} required />
      <FieldGroup legend={t('schooling.whatHandedOut')} hint={t('schooling.whatHandedOutHint')}>
        <FieldGrid columns={3}>
          {lines.map(({ item, line }) =>
            line ? (
              <div key={item}>
                <input type="hidden" name={line.item.name} value={item} />
                <NumberField {...props(line.quantity)} label={t(`supply.${item}`)} min={0} max={500} />
              </div>
            ) : null,
          )}
        </FieldGrid>
      </FieldGroup>
      <details>
        <summary>{t('schooling.suppliesValues')}</summary>
        <FieldGrid columns={3}>
          {lines.map(({ item, line }) =>
            line ? (
              <NumberField
                key={item}
                {...props(line.value)}
                label={t(`supply.${item}`)}
                unit={t('schooling.francs')}
                min={0}
              />
            ) : null,
          )}
        </FieldGrid>
      </details>
      <FieldGroup legend={t('schooling.whoWasThere')}>
        <CheckField
          {...props(fields.caregiverPresent)}
          value="on"
          defaultChecked={fields.caregiverPresent.initialValue === 'on'}
          label={t('schooling.caregiverPresent')}
        />
        <CheckField
          {...props(fields.childPresent)}
          value="on"
          defaultChecked={fields.childPresent.initialValue === 'on'}
          label={t('schooling.childPresent')}
        />
      </FieldGroup>
      <Button tone="go">{t('schooling.saveSupplies')}</Button>
      <HiddenFields values={{ id }} />
    </form>
  )
}
