import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { PicturesField } from '~/forms/pictures-field'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { DeliveryLines, lineNames } from './delivery-lines'
import { DeliverySigning, type SigningFields } from './delivery-signing'
import type { KitForDelivery } from './kit-for-delivery.server'

type Props = { delivery: KitForDelivery; formId: string; answer: FormAnswer | undefined }
type Field =
  SigningFields | 'deliveredOn' | 'place' | 'witness' | 'caregiverPresent' | 'childPresent' | 'note' | 'storeId'

/** Counting together, then the picture, then who was there, then what is read aloud and signed. */
export function DeliveryForm({ delivery, formId, answer }: Props) {
  const t = useT()
  const fieldProps = useFieldProps(answer?.refusal?.values)
  const [form, fields] = useForm<Record<Field, string>>({
    id: 'kit-delivery',
    lastResult: answer?.lastResult,
    defaultValue: { deliveredOn: delivery.today, place: delivery.kit.place },
  })
  const { kit, childName, today } = delivery
  const named = {
    ...{ deliveredOn: t('kits.delivery.on'), place: t('kits.delivery.place'), witness: t('kits.delivery.witness') },
    ...{ nothingOwed: t('handover.howSaid'), explainedBy: t('handover.explainedBy') },
    ...{ signedBy: t('handover.howSigned', { name: kit.caregiverName }), paperNumber: t('handover.paperNumber') },
    storeId: t('handover.store'),
  }
  return (
    <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} about={{ ...lineNames(delivery), ...named }} />
        <HiddenFields values={{ id: formId }} />
        <DeliveryLines delivery={delivery} answer={answer} storeField={fields.storeId} />
        <Panel title={t('handover.pictures')}>
          <PicturesField
            formId={form.id}
            label={t('handover.picturesLabel')}
            hint={t('handover.picturesHint')}
            answer={answer}
          />
        </Panel>
        <Panel title={t('kits.delivery.who')}>
          <Stack>
            <DateField {...fieldProps(fields.deliveredOn)} label={t('kits.delivery.on')} max={today} required />
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
              label={t('kits.delivery.present', { name: kit.caregiverName })}
            />
            {childName === null ? null : (
              <CheckField
                {...fieldProps(fields.childPresent)}
                value="on"
                defaultChecked={fields.childPresent.initialValue === 'on'}
                label={t('handover.childPresent', { name: childName })}
              />
            )}
            <TextField
              {...fieldProps(fields.witness)}
              label={t('kits.delivery.witness')}
              hint={t('handover.witnessHint')}
              required
              maxLength={120}
            />
            <TextArea
              {...fieldProps(fields.note)}
              label={t('kits.delivery.note')}
              hint={t('handover.noteHint')}
              maxLength={600}
            />
          </Stack>
        </Panel>
        <DeliverySigning name={kit.caregiverName} purpose={kit.purpose} fields={fields} answer={answer} />
      </Stack>
    </form>
  )
}
