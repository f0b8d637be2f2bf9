import type { FieldMetadata } from '@conform-to/react'
import { dueWithinDays } from '~/domain/plans/milestone-state'
import { contactWays } from '~/domain/casework/contact-refusal'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { ContactToRecord } from './contact-to-record.server'

type Before = Record<'milestoneId' | 'early' | 'heldOn' | 'how', FieldMetadata>
type After = Record<'actionTaken' | 'furtherVisitOn' | 'recommendsClosure', FieldMetadata>

/** Which contact of the plan it was, when and how. */
export function ContactFields({ contact, fields }: { contact: ContactToRecord; fields: Before }) {
  const t = useT()
  const { date } = useFormats()
  const props = useFieldProps()
  const { milestones, today } = contact
  const { defaultValue: typedEarly, ...early } = props(fields.early)
  return (
    <>
      <SelectField
        {...props(fields.milestoneId)}
        label={t('contact.for')}
        hint={t('contact.forHint')}
        placeholder={t('contact.unplanned')}
        options={milestones.map(({ id, code, plannedOn, inDays }) => {
          const what = { step: t(`milestone.${code}` as MessageKey), on: date(plannedOn) }
          if (inDays > 0) return { value: id, label: t('contact.plannedAhead', { ...what, count: inDays }) }
          return { value: id, label: t(inDays < 0 ? 'contact.plannedLate' : 'contact.planned', what) }
        })}
      />
      {fields.early.errors || milestones.some(({ inDays }) => inDays > dueWithinDays) ? (
        <CheckField {...early} value="on" label={t('contact.early')} defaultChecked={typedEarly === 'on'} />
      ) : null}
      <FieldGrid columns={2}>
        <DateField {...props(fields.heldOn)} label={t('contact.on')} max={today} required />
        <Segmented
          {...props(fields.how)}
          legend={t('contact.how')}
          options={contactWays.map((value) => ({ value, label: t(`contact.how.${value}`) }))}
        />
      </FieldGrid>
    </>
  )
}

/** What was done, and what follows. */
export function AfterContactFields({ contact: { today }, fields }: { contact: ContactToRecord; fields: After }) {
  const t = useT()
  const props = useFieldProps()
  const { defaultValue, ...closure } = props(fields.recommendsClosure)
  return (
    <>
      <TextArea
        {...props(fields.actionTaken)}
        label={t('contact.action')}
        hint={t('contact.actionHint')}
        optionalWord={t('form.optional')}
        maxLength={1000}
      />
      <DateField
        {...props(fields.furtherVisitOn)}
        label={t('contact.further')}
        hint={t('contact.furtherHint')}
        optionalWord={t('form.optional')}
        min={today}
      />
      <CheckField
        {...closure}
        value="on"
        label={t('contact.closure')}
        hint={t('contact.closureHint')}
        defaultChecked={defaultValue === 'on'}
      />
    </>
  )
}
