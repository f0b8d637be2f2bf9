import { getFormProps, useForm } from '@conform-to/react'
import { sexes } from '~/domain/households/relations'
import { schoolClasses } from '~/domain/schooling/school-classes'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

type Fields = { givenName: string; sex: string; schoolClass: string }

/** First name and class; of a classmate nothing else is asked. */
export function ClassmateForm({ id, answer }: { id: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({ id: 'classmate', lastResult: answer?.lastResult })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <TextField
        {...props(fields.givenName)}
        label={t('schooling.givenName')}
        hint={t('schooling.givenNameHint')}
        maxLength={60}
        autoComplete="off"
        required
      />
      <Segmented
        {...props(fields.sex)}
        legend={t('schooling.girlOrBoy')}
        options={sexes.map((value) => ({ value, label: t(`schooling.${value}`) }))}
        required
      />
      <SelectField
        {...props(fields.schoolClass)}
        label={t('schooling.class')}
        placeholder={t('schooling.chooseClass')}
        options={schoolClasses.map((value) => ({ value, label: t(`schoolClass.${value}`) }))}
        required
      />
      <Button tone="go">{t('schooling.saveMember')}</Button>
      <HiddenFields values={{ id }} />
    </form>
  )
}
