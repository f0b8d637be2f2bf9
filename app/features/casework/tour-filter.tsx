import { mondayOf, tourWeeks } from '~/domain/casework/tour-week'
import { addDays } from '~/domain/dates'
import { useFormats, useT } from '~/i18n/language'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/select-field'
import type { Tour } from './tour.server'

/** Which week and which commune; both stand in the address. */
export function TourFilter({ tour: { week, commune, communes, today } }: { tour: Tour }) {
  const t = useT()
  const { day } = useFormats()
  return (
    <FilterBar label={t('tour.filter')} submit={t('tour.show')} action="/tour">
      <SelectField
        name="week"
        label={t('tour.week')}
        defaultValue={week}
        options={tourWeeks(today).map((monday) => ({
          value: monday,
          label: t(monday === mondayOf(today) ? 'tour.thisWeek' : 'tour.weekOf', {
            from: day(monday, today),
            to: day(addDays(monday, 6), today),
          }),
        }))}
      />
      <SelectField
        name="commune"
        label={t('tour.commune')}
        placeholder={t('tour.allCommunes')}
        defaultValue={commune ?? ''}
        options={communes.map(({ pcode, name }) => ({ value: pcode, label: name }))}
      />
    </FilterBar>
  )
}
