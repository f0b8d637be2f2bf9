import { placeOf } from '~/domain/households/places'
import { riskLevels } from '~/domain/households/risk-levels'
import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/select-field'
import { isFiltered } from './household-filters'
import type { HouseholdsPage } from './households-page.server'

export function HouseholdsFilterBar({ filters, counts }: Pick<HouseholdsPage, 'filters' | 'counts'>) {
  const t = useT()
  const places = filters.place && !counts.places.includes(filters.place) ? [filters.place] : []
  return (
    <FilterBar
      label={t('households.filters')}
      submit={t('households.filter.submit')}
      reset={isFiltered(filters) ? { href: '/households', label: t('households.filter.reset') } : undefined}
    >
      <SelectField
        name="place"
        label={t('households.filter.place')}
        placeholder={t('households.filter.anyPlace')}
        defaultValue={filters.place ?? ''}
        options={[...counts.places, ...places].map((pcode) => ({ value: pcode, label: placeOf(pcode)?.name ?? pcode }))}
      />
      <SelectField
        name="risk"
        label={t('households.filter.risk')}
        placeholder={t('households.filter.any')}
        defaultValue={filters.risk ?? ''}
        options={riskLevels.map((level) => ({ value: level, label: t(`risk.${level}`) }))}
      />
      <SelectField
        name="due"
        label={t('households.filter.due')}
        placeholder={t('households.filter.anyPlace')}
        defaultValue={filters.due ?? ''}
        options={[
          { value: 'late', label: t('households.filter.late') },
          { value: 'week', label: t('households.filter.week') },
        ]}
      />
      <SelectField
        name="children"
        label={t('households.filter.children')}
        placeholder={t('households.filter.any')}
        defaultValue={filters.childAway ? 'away' : ''}
        options={[{ value: 'away', label: t('households.filter.away') }]}
      />
      <SelectField
        name="status"
        label={t('households.filter.status')}
        placeholder={t('households.filter.open')}
        defaultValue={filters.closed ? 'closed' : ''}
        options={[{ value: 'closed', label: t('households.filter.closed') }]}
      />
      {counts.officers.length > 1 ? (
        <SelectField
          name="officer"
          label={t('households.filter.officer')}
          placeholder={t('households.filter.any')}
          defaultValue={filters.officer ?? ''}
          options={counts.officers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <ButtonLink href="/search" icon="search" tone="quiet">
        {t('households.filter.search')}
      </ButtonLink>
    </FilterBar>
  )
}
