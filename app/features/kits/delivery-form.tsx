import { getFormProps, useForm } from '@conform-to/react'
import { shortages } from '~/domain/kits/shortages'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { Stepper } from '~/ui/stepper'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { KitForDelivery } from './kit-for-delivery.server'
import { useUnitWord } from './unit-word'

type Props = { delivery: KitForDelivery; formId: string; answer: FormAnswer | undefined }
type Field = 'deliveredOn' | 'place' | 'witness' | 'caregiverPresent' | 'note'

/** Counting together, then who was there, then what is read aloud. */
export function DeliveryForm({ delivery, formId, answer }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<Record<Field, string>>({
    id: 'kit-delivery',
    lastResult: answer?.lastResult,
    defaultValue: { deliveredOn: delivery.today, place: delivery.kit.place, caregiverPresent: 'on' },
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ id: formId }} />
        <Panel title={t('kits.delivery.count')}>
          <Stack>
            {delivery.kit.lines
              .filter(({ id }) => (delivery.owed[id] ?? 0) > 0)
              .map((line, index) => (
                <CountedLine key={line.id} line={line} index={index} delivery={delivery} answer={answer} />
              ))}
          </Stack>
        </Panel>
        <Panel title={t('kits.delivery.who')}>
          <Stack>
            <DateField
              {...fieldProps(fields.deliveredOn)}
              label={t('kits.delivery.on')}
              max={delivery.today}
              required
            />
            <TextField
              {...fieldProps(fields.place)}
              label={t('kits.delivery.place')}
              hint={t('kits.delivery.placeHint')}
              required
              maxLength={120}
            />
            <CheckField
              {...fieldProps(fields.caregiverPresent)}
              value="on"
              defaultChecked={fields.caregiverPresent.initialValue === 'on'}
              label={t('kits.delivery.present', { name: delivery.kit.caregiverName })}
            />
            <TextField
              {...fieldProps(fields.witness)}
              label={t('kits.delivery.witness')}
              hint={t('kits.delivery.witnessHint')}
              required
              maxLength={120}
            />
            <TextArea
              {...fieldProps(fields.note)}
              label={t('kits.delivery.note')}
              hint={t('kits.delivery.noteHint')}
              maxLength={600}
            />
          </Stack>
        </Panel>
        <Note icon="sound" title={t('kits.delivery.readAloud')}>
          <p>{t('kits.receipt.statement')}</p>
        </Note>
      </Stack>
    </form>
  )
}

type LineProps = { line: KitForDelivery['kit']['lines'][number]; index: number } & Pick<Props, 'delivery' | 'answer'>

function CountedLine({ line, index, delivery, answer }: LineProps) {
  const t = useT()
  const unitWord = useUnitWord()
  const owed = delivery.owed[line.id] ?? 0
  const typed = typedLine(answer, line.id)
  const errorAt = (name: string) => {
    const error = answer?.lastResult.error?.[`lines[${index}].${name}`]?.[0]
    return error === undefined ? undefined : t(error as MessageKey)
  }
  return (
    <Stack gap="small">
      <HiddenFields values={{ [`lines[${index}].lineId`]: line.id }} />
      <Stepper
        name={`lines[${index}].quantity`}
        id={`kit-delivery-lines[${index}].quantity`}
        label={t('kits.delivery.line', { item: line.item, unit: unitWord(line.unit) })}
        hint={t('kits.delivery.owed', { count: owed })}
        error={errorAt('quantity')}
        min={0}
        max={owed}
        defaultValue={typed?.quantity ?? owed}
        lessWord={t('kits.delivery.less', { item: line.item })}
        moreWord={t('kits.delivery.more', { item: line.item })}
        required
      />
      <SelectField
        name={`lines[${index}].shortageWhy`}
        id={`kit-delivery-lines[${index}].shortageWhy`}
        label={t('kits.delivery.shortage')}
        error={errorAt('shortageWhy')}
        placeholder={t('kits.delivery.nothingMissing')}
        defaultValue={typed?.shortageWhy ?? ''}
        options={shortages.map((value) => ({ value, label: t(`kits.shortage.${value}`) }))}
      />
    </Stack>
  )
}

/** What was typed for a line in a form that came back. */
function typedLine(answer: FormAnswer | undefined, lineId: string) {
  const { lines } = (answer?.lastResult.initialValue ?? {}) as { lines?: (TypedLine | undefined)[] }
  return lines?.find((line) => line?.lineId === lineId)
}

type TypedLine = { lineId?: string; quantity?: string; shortageWhy?: string }
