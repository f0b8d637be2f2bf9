import { getFormProps, useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { StepUpField } from '~/pieces/step-up-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { TextArea } from '~/ui/text-area'
import type { KitView } from './kit-view.server'

type Props = { kit: KitView; answer: FormAnswer | undefined } & Pick<ComponentProps<typeof StepUpField>, 'stepUp'>

/** Why the rest of a kit will not come. */
export function EndingForm({ kit, answer, stepUp }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<Record<'reason' | 'secondFactorCode', string>>({
    id: 'kit-ending',
    lastResult: answer?.lastResult,
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
        <Note title={t('decisions.cancel.meansTitle')}>
          <p>{t('decisions.end.means')}</p>
        </Note>
        <TextArea
          {...fieldProps(fields.reason)}
          label={t('decisions.end.reason')}
          hint={t('decisions.end.reasonHint')}
          required
          maxLength={600}
        />
        <StepUpField field={fields.secondFactorCode} stepUp={stepUp} />
        <ButtonRow>
          <Button tone="grave">{t('decisions.end.confirm')}</Button>
          <ButtonLink href={`/kits/${kit.id}`}>{t('form.cancel')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
