import { sexes } from '~/domain/households/relations'
import { riskLevels } from '~/domain/households/risk-levels'
import { useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { SelectField } from '~/ui/select-field'
import type { LinkFilterChoices } from './link-filter-choices.server'
import type { LinkFilters } from './link-filters'

/** What the table of links is narrowed to, within the programme's own team. */
export function LinkFilterFields({ filters, choices }: { filters: LinkFilters; choices: LinkFilterChoices }) {
  const t = useT()
  const any = t('team.link.any')
  return (
    <>
      <SelectField
        name="commune"
        label={t('team.commune')}
        placeholder={any}
        options={choices.communes}
        defaultValue={filters.commune ?? ''}
      />
      <SelectField
        name="officer"
        label={t('team.officer')}
        placeholder={any}
        options={choices.officers}
        defaultValue={filters.officer ?? ''}
      />
      <SelectField
        name="kitType"
        label={t('team.link.kitType')}
        placeholder={any}
        options={choices.kitTypes}
        defaultValue={filters.kitType ?? ''}
      />
      <SelectField
        name="risk"
        label={t('team.link.risk')}
        placeholder={any}
        options={riskLevels.map((level) => ({ value: level, label: t(`risk.${level}`) }))}
        defaultValue={filters.risk ?? ''}
      />
      <SelectField
        name="sex"
        label={t('team.link.sex')}
        placeholder={any}
        options={sexes.map((sex) => ({ value: sex, label: t(`team.link.${sex}`) }))}
        defaultValue={filters.sex ?? ''}
      />
      <DateField name="from" label={t('team.link.from')} defaultValue={filters.from ?? undefined} />
      <DateField name="to" label={t('team.link.to')} defaultValue={filters.to ?? undefined} />
    </>
  )
}
