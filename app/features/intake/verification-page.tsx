import { useForm } from '@conform-to/react'
import { notVerifiedReasons } from '~/domain/intake/cpims-codes'
import { verifiedSides, type VerifiedSide } from '~/domain/intake/own-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'
import type { FoundFamily } from './tracing-history.server'
import type { VerificationForm } from './verify-family.server'

type Props = {
  answer: FormAnswer | undefined
  head: PersonHead
  family: FoundFamily
  asked: VerifiedSide | undefined
  id: string
  today: string
}

/** One side, asked apart from the other: do they belong together, and do they want it. */
export function VerificationPage({ answer, head, family, asked, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<VerificationForm>({
    id: 'verification',
    lastResult: answer?.lastResult,
    defaultValue: { id, askedOn: today, asked },
  })
  return (
    <DeedPage
      head={head}
      title={t('intake.verificationTitle')}
      lead={t('intake.verificationLead', { name: family.name })}
    >
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('form.save')} back={`/people/${head.id}`}>
        <ChoiceCards
          {...props(fields.asked)}
          legend={t('intake.asked')}
          options={verifiedSides.map((value) => ({ value, label: t(`verifiedSide.${value}`) }))}
          required
        />
        <DateField {...props(fields.askedOn)} label={t('intake.askedOnSide')} max={today} required />
        <Segmented
          {...props(fields.result)}
          legend={t('intake.result')}
          options={(['verified', 'notVerified'] as const).map((value) => ({
            value,
            label: t(`verificationResult.${value}`),
          }))}
          required
        />
        <SelectField
          {...props(fields.reason)}
          label={t('intake.notVerifiedReason')}
          placeholder={t('intake.notVerifiedNone')}
          options={notVerifiedReasons.map((value) => ({ value, label: t(`cpims.notVerified.${value}`) }))}
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
