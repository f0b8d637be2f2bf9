import { getFormProps, useForm } from '@conform-to/react'
import { distressVisitDays } from '~/domain/kits/loss-refusal'
import { lossKinds } from '~/domain/kits/loss-words'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { Empty } from '~/ui/empty'
import { Note } from '~/ui/note'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { LossToReport } from './loss-to-report.server'

type Props = { kit: LossToReport; formId: string; answer: FormAnswer | undefined }
type Field = 'id' | 'lineId' | 'quantity' | 'kind' | 'happenedOn' | 'story'

/** What is gone, how, and when. */
export function LossForm({ kit, formId, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Record<Field, string>>({
    id: 'loss',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      quantity: '1',
      ...(kit.lines.length === 1 ? { lineId: kit.lines[0]?.id } : {}),
    },
  })
  if (kit.lines.length === 0)
    return (
      <Empty
        icon="box"
        title={t('losses.report.nothing')}
        action={<ButtonLink href={`/kits/${kit.id}`}>{t('losses.report.back')}</ButtonLink>}
      >
        <p>{t('losses.report.nothingText')}</p>
      </Empty>
    )
  const about = {
    ...{ lineId: t('losses.report.what'), quantity: t('losses.report.quantity'), kind: t('losses.report.how') },
    ...{ happenedOn: t('losses.report.on'), story: t('losses.report.story') },
  }
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} about={about} />
      <NamedId field={fields.id} />
      <SelectField
        {...props(fields.lineId)}
        label={t('losses.report.what')}
        placeholder={kit.lines.length > 1 ? '—' : undefined}
        options={kit.lines.map(({ id, item, left }) => ({
          value: id,
          label: t('losses.report.lineLeft', { item, count: left }),
        }))}
        required
      />
      <NumberField {...props(fields.quantity)} label={t('losses.report.quantity')} min={1} required />
      <ChoiceCards
        {...props(fields.kind)}
        legend={t('losses.report.how')}
        required
        options={lossKinds
          .filter((value) => value !== 'dead' || kit.lines.some(({ animal }) => animal))
          .map((value) => ({
            value,
            label: t(`losses.kind.${value}`),
            hint: t(`losses.kindHint.${value}`),
          }))}
      />
      <Note>
        <p>{t('losses.distressNote', { count: distressVisitDays })}</p>
      </Note>
      <DateField
        {...props(fields.happenedOn)}
        label={t('losses.report.on')}
        min={kit.firstHandedOn ?? undefined}
        max={kit.today}
        required
      />
      <TextArea
        {...props(fields.story)}
        label={t('losses.report.story')}
        hint={t('losses.report.storyHint')}
        maxLength={1000}
        required
      />
    </form>
  )
}
