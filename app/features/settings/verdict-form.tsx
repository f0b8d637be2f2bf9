import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { Segmented } from '~/ui/segmented'
import { TextArea } from '~/ui/text-area'

type Props = {
  /** The UUIDv7 that makes two submissions one. */
  id: string
  /** The content that is tried. */
  seen: string
  answer: FormAnswer | undefined
}

type Typed = { verdict: string; remark: string }

/** Whether what a draft would do fits; it is noted with the draft and changes nothing else. */
export function VerdictForm({ id, seen, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<Typed>({ id: 'verdict', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <Panel title={t('adm.trial.verdictTitle')}>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          <Segmented
            {...props(fields.verdict)}
            legend={t('adm.template.verdict')}
            options={(['fits', 'doesNotFit'] as const).map((one) => ({
              value: one,
              label: t(`adm.template.verdict.${one}`),
            }))}
            required
          />
          <TextArea
            {...props(fields.remark)}
            label={t('adm.reasonOptional')}
            optionalWord={t('form.optional')}
            maxLength={500}
          />
          <Button tone="go">{t('adm.trial.note')}</Button>
        </Stack>
        <HiddenFields values={{ id, seen }} />
      </form>
    </Panel>
  )
}
