import { useT } from '~/i18n/language'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/select-field'
import type { GroupFilter } from './group-list.server'

type Choice = { value: string; label: string }
type Props = { filter: GroupFilter; states: readonly ('held' | 'closed')[]; schools: Choice[]; tutors: Choice[] }

export function GroupsFilter({ filter: { school, tutor, state }, states, schools, tutors }: Props) {
  const t = useT()
  const filtered = [school, tutor, state].some((value) => value !== undefined)
  return (
    <FilterBar
      label={t('adm.group.filter')}
      submit={t('settings.filterSubmit')}
      {...(filtered ? { reset: { href: '/settings/groups', label: t('settings.filterReset') } } : {})}
    >
      <SelectField
        name="school"
        label={t('adm.group.school')}
        placeholder={t('adm.group.allSchools')}
        options={schools}
        defaultValue={school}
      />
      <SelectField
        name="tutor"
        label={t('adm.group.tutor')}
        placeholder={t('adm.group.allTutors')}
        options={tutors}
        defaultValue={tutor}
      />
      <SelectField
        name="state"
        label={t('settings.state')}
        placeholder={t('settings.allStates')}
        options={states.map((value) => ({ value, label: t(`adm.group.state.${value}`) }))}
        defaultValue={state}
      />
    </FilterBar>
  )
}
