import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/select-field'
import { useChildLabel } from './child-label'
import type { ChildToChoose } from './children-to-choose.server'

type Props = { choices: ChildToChoose[]; answer: FormAnswer | undefined }

/** A child of the own caseload joins the group. */
export function MemberForm({ choices, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const childLabel = useChildLabel()
  const [form, fields] = useForm<{ personId: string }>({ id: 'member', lastResult: answer?.lastResult })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <SelectField
        {...props(fields.personId)}
        label={t('schooling.child')}
        placeholder={t('schooling.chooseChild')}
        options={choices.map((child) => ({ value: child.id, label: childLabel(child) }))}
        required
      />
      <Button tone="go">{t('schooling.saveMember')}</Button>
    </form>
  )
}
