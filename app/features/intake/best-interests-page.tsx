import { useForm } from '@conform-to/react'
import { bestInterestsBases, bestInterestsDeciders, bestInterestsDecisions } from '~/domain/intake/own-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { BestInterestsForm } from './decide-best-interests.server'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'
import type { FoundFamily } from './tracing-history.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; family: FoundFamily; id: string; today: string }

/** Whether going back to this family is good for the person: who says so, and why. */
export function BestInterestsPage({ answer, head, family, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<BestInterestsForm>({
    id: 'best-interests',
    lastResult: answer?.lastResult,
    defaultValue: { id, decidedOn: today },
  })
  return (
    <DeedPage
      head={head}
      title={t('intake.bestInterestsTitle')}
      lead={t('intake.bestInterestsLead', { name: family.name })}
    >
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('form.save')} back={`/people/${head.id}`}>
        <ChoiceCards
          {...props(fields.decision)}
          legend={t('intake.decision')}
          options={bestInterestsDecisions.map((value) => ({ value, label: t(`bestInterestsDecision.${value}`) }))}
          required
        />
        <FieldGrid columns={3}>
          <SelectField
            {...props(fields.decidedBy)}
            label={t('intake.decidedBy')}
            placeholder={t('intake.choose')}
            options={bestInterestsDeciders.map((value) => ({ value, label: t(`bestInterestsDecider.${value}`) }))}
            required
          />
          <SelectField
            {...props(fields.basis)}
            label={t('intake.basis')}
            placeholder={t('intake.choose')}
            options={bestInterestsBases.map((value) => ({ value, label: t(`bestInterestsBasis.${value}`) }))}
            required
          />
          <DateField {...props(fields.decidedOn)} label={t('intake.decidedOn')} max={today} required />
        </FieldGrid>
        <TextArea
          {...props(fields.reasons)}
          label={t('intake.reasons')}
          hint={t('intake.sealedHint')}
          rows={4}
          maxLength={2000}
          required
        />
      </DeedForm>
    </DeedPage>
  )
}
