import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { SelectField } from '~/ui/select-field'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { HandOverForm } from './hand-over-intake.server'
import type { PersonHead } from './person-file.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; officers: { value: string; label: string }[] }

/** The lead puts the case into the charge of another officer of the team. */
export function HandOverPage({ answer, head, officers }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<HandOverForm>({
    id: 'hand-over',
    lastResult: answer?.lastResult,
    defaultValue: { officerId: head.intake?.officerId },
  })
  return (
    <DeedPage head={head} title={t('intake.handOverTitle')} lead={t('intake.handOverLead')}>
      <DeedForm {...{ form, answer }} submit={t('intake.handOver')} back={`/people/${head.id}`}>
        <SelectField
          {...props(fields.officerId)}
          label={t('intake.officer')}
          placeholder={t('intake.choose')}
          options={officers}
          required
        />
      </DeedForm>
    </DeedPage>
  )
}
