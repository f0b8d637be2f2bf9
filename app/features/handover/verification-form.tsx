import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { PicturesField } from '~/forms/pictures-field'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { useUnitWord } from '~/pieces/unit-word'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { Stepper } from '~/ui/stepper'
import { TextArea } from '~/ui/text-area'
import type { KitToVerify } from './kit-to-verify.server'

type Props = { kit: KitToVerify; formId: string; answer: FormAnswer | undefined }
type Fields = { verifiedOn: string; note: string }
type Typed = { lines?: ({ lineId?: string; found?: string } | undefined)[] }

/** Every line that was handed over, counted where it is now. */
export function VerificationForm({ kit, formId, answer }: Props) {
  const t = useT()
  const unitWord = useUnitWord()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: 'kit-verification',
    lastResult: answer?.lastResult,
    defaultValue: { verifiedOn: kit.today },
  })
  const typed = ((answer?.lastResult.initialValue ?? {}) as Typed).lines ?? []
  const errorAt = (index: number) => {
    const error = answer?.lastResult.error?.[`lines[${index}].found`]?.[0]
    return error === undefined ? undefined : t(error as MessageKey)
  }
  const about = {
    ...{ verifiedOn: t('verification.on'), note: t('verification.note') },
    ...Object.fromEntries(kit.lines.map(({ item }, index) => [`lines[${index}].found`, item])),
  }
  return (
    <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} about={about} />
        <HiddenFields values={{ id: formId }} />
        <Panel title={t('verification.count')}>
          <Stack>
            <DateField
              {...fieldProps(fields.verifiedOn)}
              label={t('verification.on')}
              min={kit.since ?? undefined}
              max={kit.today}
              required
            />
            {kit.lines.map(({ lineId, item, unit, quantity }, index) => (
              <div key={lineId}>
                <HiddenFields values={{ [`lines[${index}].lineId`]: lineId }} />
                <Stepper
                  name={`lines[${index}].found`}
                  id={`kit-verification-lines[${index}].found`}
                  label={t('kits.delivery.line', { item, unit: unitWord(unit) })}
                  hint={t('verification.handedOver', { count: quantity })}
                  error={errorAt(index)}
                  min={0}
                  max={quantity}
                  defaultValue={typed.find((line) => line?.lineId === lineId)?.found ?? ''}
                  lessWord={t('kits.delivery.less', { item })}
                  moreWord={t('kits.delivery.more', { item })}
                  required
                />
              </div>
            ))}
            <TextArea
              {...fieldProps(fields.note)}
              label={t('verification.note')}
              hint={t('verification.noteHint')}
              maxLength={600}
            />
          </Stack>
        </Panel>
        <Panel title={t('handover.pictures')}>
          <PicturesField
            formId={form.id}
            label={t('handover.picturesLabel')}
            hint={t('verification.picturesHint')}
            answer={answer}
          />
        </Panel>
      </Stack>
    </form>
  )
}
