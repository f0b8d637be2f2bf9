import type { FieldMetadata } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { Translate } from '~/i18n/translator'
import { CheckGroup } from '~/ui/check-group'
import { DateField } from '~/ui/date-field'
import type { PlanOfHousehold, PlanPerson } from './plan-of-household.server'

type Props = {
  plan: PlanOfHousehold
  fields: Record<'agreedOn' | 'caregiverIds' | 'childIds' | 'birthCertificateFor', FieldMetadata>
}

/** Who follows which track, who needs a birth certificate first, and the day the family agreed. */
export function PlanFields({ plan, fields }: Props) {
  const t = useT()
  const props = useFieldProps()
  const caregivers = plan.people.filter(({ caregiver, left }) => caregiver && !left)
  const children = plan.people.filter(({ under18, left }) => under18 && !left)
  const agreed = plan.milestones.some(({ code, completedOn }) => code === 'M1' && completedOn !== null)
  const group = (field: FieldMetadata, people: readonly PlanPerson[]) => {
    const { error, id, name } = props(field)
    return { error, id, name, options: optionsOf(people, t), defaultValues: chosen(field) }
  }
  return (
    <>
      <CheckGroup
        legend={t('planForm.caregivers')}
        hint={t('planForm.caregiversHint')}
        {...group(fields.caregiverIds, caregivers)}
      />
      <CheckGroup
        legend={t('planForm.children')}
        hint={t('planForm.childrenHint')}
        {...group(fields.childIds, children)}
      />
      <CheckGroup
        legend={t('planForm.certificates')}
        hint={t('planForm.certificatesHint')}
        optionalWord={t('form.optional')}
        {...group(fields.birthCertificateFor, children)}
      />
      {agreed ? null : (
        <DateField
          {...props(fields.agreedOn)}
          label={t('planForm.agreedOn')}
          hint={t('planForm.agreedOnHint')}
          optionalWord={t('form.optional')}
          max={plan.today}
        />
      )}
    </>
  )
}

function optionsOf(people: readonly PlanPerson[], t: Translate) {
  return people.map(({ id, name, age, code }) => ({
    value: id,
    label: name,
    hint: t('planForm.person', { age: t('plan.age', { count: age }), code }),
  }))
}

function chosen(field: FieldMetadata) {
  const { initialValue } = field
  return Array.isArray(initialValue) ? initialValue.map(String) : typeof initialValue === 'string' ? [initialValue] : []
}
