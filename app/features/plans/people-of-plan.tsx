import { useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { PlanOfHousehold, PlanPerson } from './plan-of-household.server'

/** Who belongs to the household, with code, age and role; nothing of what happened to them. */
export function PeopleOfPlan({ people }: Pick<PlanOfHousehold, 'people'>) {
  const t = useT()
  const role = ({ caregiver, under18 }: PlanPerson) =>
    t(caregiver ? 'print.caregiverRole' : under18 ? 'print.childRole' : 'print.adultRole')
  return (
    <DataTable
      caption={t('print.people')}
      tight
      rows={people.filter(({ left }) => !left)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('print.person'), rowHead: true, cell: ({ name, code }) => `${name} · ${code}` },
        { key: 'age', head: t('print.age'), cell: ({ age }) => t('print.ageYears', { count: age }) },
        { key: 'role', head: t('print.role'), cell: role },
      ]}
    />
  )
}
