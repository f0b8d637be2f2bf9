import { useForm } from '@conform-to/react'
import { closingReasons } from '~/domain/closure/closing-reasons'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Note } from '~/ui/note'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { EndingForm } from './end-intake.server'
import type { PersonHead } from './person-file.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; id: string; today: string }

/** The case ends at the centre: what that means, why, when. */
export function EndingPage({ answer, head, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<EndingForm>({
    id: 'ending',
    lastResult: answer?.lastResult,
    defaultValue: { id, endedOn: today },
  })
  return (
    <DeedPage head={head} title={t('intake.endingTitle')}>
      <Note icon="info" title={t('intake.endingWhat')}>
        {t('intake.endingText')}
      </Note>
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('intake.end')} grave back={`/people/${head.id}`}>
        <FieldGrid columns={2}>
          <SelectField
            {...props(fields.reason)}
            label={t('intake.endingReason')}
            placeholder={t('intake.choose')}
            options={closingReasons.map((value) => ({ value, label: t(`closingReason.${value}`) }))}
            required
          />
          <DateField {...props(fields.endedOn)} label={t('intake.endedOnDay')} max={today} required />
        </FieldGrid>
        <TextArea
          {...props(fields.note)}
          label={t('intake.endingNote')}
          hint={t('intake.sealedHint')}
          rows={3}
          maxLength={1000}
          required
        />
      </DeedForm>
    </DeedPage>
  )
}
