import { useForm } from '@conform-to/react'
import { DeedForm } from './features/intake/deed-form'
import type { PersonHead } from './features/intake/person-file.server'
import type { FoundFamily } from './features/intake/tracing-history.server'
import { useT } from './i18n/language'
import type { JoiningForm } from './reunification-form.server'
import { ReunificationFields } from './reunification-fields'
import type { FormAnswer } from './server/answer-form.server'
import { HiddenFields } from './ui/hidden-fields'
import { Note } from './ui/note'

type Props = {
  answer: FormAnswer | undefined
  head: PersonHead
  id: string
  today: string
  families: FoundFamily[]
  household: { id: string; caseNumber: string; title: string }
  mothers: { value: string; label: string }[]
}

/** Back into a household that is a case already. */
export function JoiningHouseholdForm({ answer, head, id, today, families, household, mothers }: Props) {
  const t = useT()
  const [form, fields] = useForm<JoiningForm>({
    id: 'reunification',
    lastResult: answer?.lastResult,
    defaultValue: { id, reunifiedOn: today, familyId: families[0]?.id },
  })
  return (
    <>
      <Note icon="home" title={t('intake.intoHousehold', { caseNumber: household.caseNumber, name: household.title })}>
        {t('intake.intoHouseholdText')}
      </Note>
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('intake.reunify')} back={`/people/${head.id}`}>
        <HiddenFields values={{ householdId: household.id }} />
        <ReunificationFields {...{ fields, families, mothers, today }} minor={head.minor} />
      </DeedForm>
    </>
  )
}
