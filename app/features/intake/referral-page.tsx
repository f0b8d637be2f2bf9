import { useForm } from '@conform-to/react'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import { IntakeFields } from './intake-fields'
import type { PersonHead } from './person-file.server'

type Values = Partial<Record<keyof NonNullable<PersonHead['intake']>, string | null>>
type Props = { answer: FormAnswer | undefined; head: PersonHead; today: string }

/** Taking over somebody whom nobody has in charge, or correcting what the registration says. */
export function ReferralPage({ answer, head, today }: Props) {
  const t = useT()
  const { intake } = head
  const [form, fields] = useForm({
    id: 'referral',
    lastResult: answer?.lastResult,
    defaultValue: valuesOf(intake),
  })
  return (
    <DeedPage
      head={head}
      title={t(intake ? 'intake.correctTitle' : 'intake.takeOverTitle')}
      lead={intake ? undefined : t('intake.takeOverLead')}
    >
      <DeedForm {...{ form, answer }} submit={t(intake ? 'form.save' : 'intake.takeOver')} back={`/people/${head.id}`}>
        <HiddenFields values={{ version: String(intake?.version ?? 0) }} />
        <IntakeFields fields={fields} today={today} />
      </DeedForm>
    </DeedPage>
  )
}

function valuesOf(intake: PersonHead['intake']) {
  const values: Values = intake === null ? {} : { ...intake, version: null }
  const word = (name: keyof Values) => values[name] ?? undefined
  return {
    referredBy: word('referredBy'),
    referredOn: word('referredOn'),
    referralReference: word('referralReference'),
    cpimsReference: word('cpimsReference'),
    registeredOn: word('registeredOn'),
    protectionStatus: word('protectionStatus'),
    separationCause: word('separationCause'),
    careArrangement: word('careArrangement'),
    concerns: word('concerns'),
  }
}
