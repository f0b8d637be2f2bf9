import type { ReactNode } from 'react'
import { zinderDepartments } from '~/domain/households/zinder-departments'
import { useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/select-field'
import type { ProgrammeFilter } from './programme-filter'

export function ProgrammeFilterBar({
  filter,
  today,
  action,
  narrowed = false,
  children,
}: {
  filter: ProgrammeFilter
  today: string
  action: string
  /** Something else than the department and the day is chosen. */
  narrowed?: boolean
  children?: ReactNode
}) {
  const t = useT()
  const { department, asOf, refusedAsOf } = filter
  return (
    <FilterBar
      label={t('programme.filter')}
      submit={t('programme.apply')}
      action={action}
      reset={
        narrowed || department !== null || asOf !== today || refusedAsOf
          ? { href: action, label: t('programme.reset') }
          : undefined
      }
    >
      <SelectField
        name="department"
        label={t('programme.department')}
        placeholder={t('programme.allDepartments')}
        options={zinderDepartments.map(({ pcode, name }) => ({ value: pcode, label: name }))}
        defaultValue={department ?? ''}
      />
      <DateField
        name="asOf"
        label={t('programme.asOf')}
        max={today}
        defaultValue={refusedAsOf ?? asOf}
        error={refusedAsOf === null ? undefined : t('programme.asOfRefused')}
      />
      {children}
    </FilterBar>
  )
}
