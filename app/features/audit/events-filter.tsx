import type { AuditArea } from '~/domain/audit/audit-areas'
import { useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { EventFilter } from './event-filter'

/** Deeds by what they are about, the kit and the days. */
export function EventsFilter({ areas, filter: { area, kit, from, to } }: { areas: AuditArea[]; filter: EventFilter }) {
  const t = useT()
  const filtered = [area, kit, from, to].some((value) => value !== null)
  return (
    <FilterBar
      label={t('audit.events.filter')}
      submit={t('audit.events.submit')}
      {...(filtered ? { reset: { href: '/audit/events', label: t('audit.events.reset') } } : {})}
    >
      <SelectField
        name="area"
        label={t('audit.events.area')}
        placeholder={t('audit.events.allAreas')}
        options={areas.map((value) => ({ value, label: t(`audit.area.${value}`) }))}
        defaultValue={area ?? undefined}
      />
      <TextField name="kit" label={t('audit.events.kit')} defaultValue={kit ?? undefined} maxLength={40} />
      <DateField name="from" label={t('audit.events.from')} defaultValue={from ?? undefined} />
      <DateField name="to" label={t('audit.events.to')} defaultValue={to ?? undefined} />
    </FilterBar>
  )
}
