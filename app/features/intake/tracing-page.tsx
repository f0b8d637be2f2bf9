import { useForm } from '@conform-to/react'
import { tracingActionCodes, tracingOutcomes } from '~/domain/intake/cpims-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'
import type { TracingForm } from './trace-family.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; id: string; today: string }

/** One step of the search for the family. */
export function TracingPage({ answer, head, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<TracingForm>({
    id: 'tracing',
    lastResult: answer?.lastResult,
    defaultValue: { id, takenOn: today, outcome: 'pending' },
  })
  return (
    <DeedPage head={head} title={t('intake.tracingTitle')} lead={t('intake.tracingLead')}>
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('form.save')} back={`/people/${head.id}`}>
        <FieldGrid columns={2}>
          <SelectField
            {...props(fields.action)}
            label={t('intake.tracingAction')}
            placeholder={t('intake.choose')}
            options={tracingActionCodes.map((value) => ({ value, label: t(`cpims.tracingAction.${value}`) }))}
            required
          />
          <DateField {...props(fields.takenOn)} label={t('intake.takenOn')} max={today} required />
        </FieldGrid>
        <Segmented
          {...props(fields.outcome)}
          legend={t('intake.tracingOutcome')}
          options={tracingOutcomes.map((value) => ({ value, label: t(`cpims.tracingOutcome.${value}`) }))}
          required
        />
        <TextArea
          {...props(fields.note)}
          label={t('intake.note')}
          hint={t('intake.sealedHint')}
          optionalWord={t('form.optional')}
          rows={3}
          maxLength={1000}
        />
      </DeedForm>
    </DeedPage>
  )
}
