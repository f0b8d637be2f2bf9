import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { CheckGroup } from '~/ui/check-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { holderWords } from './holder-words'
import type { proposeForm } from './move-forms'
import type { ReassignChoices } from './reassign-choices.server'

type Props = { id: string; choices: ReassignChoices; answer: FormAnswer | undefined }

export function ProposeForm({ id, choices: { filters, holders, held }, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<z.input<typeof proposeForm>>({ id: 'move', lastResult: answer?.lastResult })
  const { subject, from, place, risk, household } = filters
  const ticked = [fields.subjectIds.initialValue ?? []].flat().filter((value) => typeof value === 'string')
  const name = holders.find((holder) => holder.id === from)?.name ?? ''
  return (
    <Panel title={t('caseloads.heldBy', { name })}>
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <CheckGroup
          {...props(fields.subjectIds)}
          legend={t(`caseloads.which.${subject}`)}
          defaultValues={household ? held.map((one) => one.id) : ticked}
          options={held.map((one) => ({
            value: one.id,
            label: one.title,
            hint: one.riskLevel ? `${one.detail} · ${t(`risk.${one.riskLevel}`)}` : one.detail,
          }))}
        />
        {held.length > 1 ? (
          <CheckField {...props(fields.all)} value="on" label={t('caseloads.all', { count: held.length })} />
        ) : null}
        <SelectField
          {...props(fields.toId)}
          label={t('caseloads.to')}
          placeholder={t('caseloads.choosePerson')}
          options={holders
            .filter((holder) => holder.id !== from)
            .map((holder) => ({ value: holder.id, label: holderWords(holder, t) }))}
          required
        />
        <TextArea
          {...props(fields.reason)}
          label={t('caseloads.reason')}
          hint={t('caseloads.reasonHint')}
          rows={2}
          maxLength={300}
          required
        />
        <Button tone="go">{t('caseloads.preview')}</Button>
        <HiddenFields
          values={{
            id,
            subject,
            fromId: from,
            ...(place ? { place } : {}),
            ...(risk ? { risk } : {}),
          }}
        />
      </form>
    </Panel>
  )
}
