import { useForm } from '@conform-to/react'
import type { z } from 'zod'
import type { memberForm } from './features/households/member-form'
import { PlaceFields } from './features/households/place-fields'
import { RiskChoice } from './features/households/risk-form'
import { RosterFields } from './features/households/roster-fields'
import { DeedForm } from './features/intake/deed-form'
import type { PersonHead } from './features/intake/person-file.server'
import type { FoundFamily } from './features/intake/tracing-history.server'
import { typedValues } from './forms/typed-values'
import { useT } from './i18n/language'
import { ReunificationFields } from './reunification-fields'
import type { newHomeForm } from './reunification-form.server'
import type { FormAnswer } from './server/answer-form.server'
import { HiddenFields } from './ui/hidden-fields'

type Values = Omit<z.input<ReturnType<typeof newHomeForm>>, 'members'> & {
  members: z.input<ReturnType<typeof memberForm>>[]
}
type Props = {
  answer: FormAnswer | undefined
  head: PersonHead
  ids: { reunification: string; household: string; members: string[] }
  today: string
  families: FoundFamily[]
}

/** Back to a family that becomes a case by it: where it lives, who receives the person, how high the risk is. */
export function NewHomeForm({ answer, head, ids, today, families }: Props) {
  const t = useT()
  const family = families[0]
  const [form, fields] = useForm<Values>({
    id: 'reunification',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: ids.reunification,
      reunifiedOn: today,
      familyId: family?.id,
      place: family?.placePcode,
      village: family?.village,
      languages: ['ha'],
      ...(head.minor ? placeOf(family, ids.members[0]) : {}),
      members: ids.members.map((id, index) => ({ id, ...(index === 0 && head.minor ? receiving(family) : {}) })),
    },
  })
  const rows = fields.members.getFieldList().map((field) => ({ field, fields: field.getFieldset() }))
  const mothers = rows.map(({ fields: row }, index) => ({
    value: typedValues(row.id.initialValue).join(''),
    label: t('register.member', { number: index + 1 }),
  }))
  return (
    <DeedForm {...{ form, answer }} id={fields.id} submit={t('intake.reunify')} back={`/people/${head.id}`}>
      <HiddenFields values={{ householdId: ids.household }} />
      <ReunificationFields {...{ fields, families, mothers, today }} minor={head.minor} />
      <PlaceFields fields={fields} />
      <p className="muted">{t('intake.othersInHousehold')}</p>
      <RosterFields rows={rows} today={today} />
      <RiskChoice field={fields.riskLevel} legend={t('register.risk')} hint={t('register.riskHint')} />
    </DeedForm>
  )
}

/** A child of the mother or father who was found. */
function placeOf(family: FoundFamily | undefined, firstId: string | undefined) {
  if (family?.relation === 'mother') return { relation: 'child' as const, motherId: firstId }
  return family?.relation === 'father' || family?.relation === 'bothParents' ? { relation: 'child' as const } : {}
}

/** The adult who was found receives the child: what is known of them is typed already. */
function receiving(family: FoundFamily | undefined) {
  if (!family) return {}
  const [givenName = '', ...others] = family.name.split(' ')
  const sex = { mother: 'female', father: 'male' }[family.relation as string]
  return { givenName, familyName: others.join(' '), relation: 'head', caregiver: 'on', ...(sex ? { sex } : {}) }
}
