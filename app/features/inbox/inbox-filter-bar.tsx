import type { InboxKind } from '~/domain/kits/inbox-words'
import { useFormats, useT } from '~/i18n/language'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/select-field'

type Props = {
  kind: InboxKind | null
  above: number | null
  overdueOnly: boolean
  /** What this person decides at all. */
  kinds: readonly InboxKind[]
}

/** Steps of the choice of amounts, whole XOF. */
const amounts = [50_000, 100_000, 250_000, 500_000, 1_000_000]

export function InboxFilterBar({ kind, above, overdueOnly, kinds }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const steps = above === null || amounts.includes(above) ? amounts : [...amounts, above]
  const filtered = kind !== null || above !== null || overdueOnly
  return (
    <FilterBar
      label={t('inbox.filters')}
      submit={t('inbox.filter.submit')}
      reset={filtered ? { href: '/inbox', label: t('inbox.filter.reset') } : undefined}
    >
      <SelectField
        name="kind"
        label={t('inbox.filter.kind')}
        placeholder={t('inbox.filter.any')}
        defaultValue={kind ?? ''}
        options={kinds.map((value) => ({ value, label: t(`inbox.kind.${value}`) }))}
      />
      <SelectField
        name="above"
        label={t('inbox.filter.above')}
        placeholder={t('inbox.filter.anyAmount')}
        defaultValue={above === null ? '' : String(above)}
        options={steps.map((value) => ({
          value: String(value),
          label: t('inbox.filter.aboveAmount', { amount: francs(value) }),
        }))}
      />
      <SelectField
        name="overdue"
        label={t('inbox.filter.overdue')}
        placeholder={t('inbox.filter.any')}
        defaultValue={overdueOnly ? '1' : ''}
        options={[{ value: '1', label: t('inbox.filter.overdueOnly') }]}
      />
    </FilterBar>
  )
}
