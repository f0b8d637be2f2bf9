import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import { linePurposes } from '~/domain/funds/fund-words'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextField } from '~/ui/text-field'
import type { lineForm } from './fund-forms'

/** A line's code, its title in both languages, and what its money is for. */
export function LineFormPanel({ id, answer }: { id: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const [form, fields] = useForm<z.input<typeof lineForm>>({ id: 'line', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <Panel>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          <HiddenFields values={{ id }} />
          <TextField
            {...props(fields.code)}
            label={t('funds.form.code')}
            hint={t('funds.form.codeHint')}
            maxLength={20}
            required
          />
          <TextField {...props(fields.labelFr)} label={t('funds.form.labelFr')} maxLength={80} required />
          <TextField {...props(fields.labelEn)} label={t('funds.form.labelEn')} maxLength={80} required />
          <ChoiceCards
            {...props(fields.purpose)}
            legend={t('funds.purpose')}
            options={linePurposes.map((value) => ({ value, label: t(`funds.purpose.${value}`) }))}
            required
          />
          <FreshField form={form} />
          <Button tone="go">{t('funds.openLine')}</Button>
        </Stack>
      </form>
    </Panel>
  )
}
