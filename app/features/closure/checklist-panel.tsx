import type { CheckedItem, CheckState } from '~/domain/closure/closure-checklist'
import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { RuleCheck } from '~/ui/rule-check'

const shownAs = { met: 'ok', missing: 'no', notApplicable: 'open' } as const satisfies Record<CheckState, string>

/** Each condition of both tracks with how it stands. */
export function ChecklistPanel({ title, checklist }: { title: string; checklist: readonly CheckedItem[] }) {
  const t = useT()
  const { date } = useFormats()
  const detailOf = (item: CheckedItem['item'], values: CheckedItem['values']) =>
    item === 'twelveMonths' && typeof values['on'] === 'string'
      ? t('closureItemDetail.twelveMonthsFrom', { on: date(values['on']) })
      : t(`closureItemDetail.${item}`, values)
  return (
    <Panel title={title}>
      <RuleCheck
        items={checklist.map(({ item, state, values }) => ({
          key: item,
          state: shownAs[state],
          stateWord: t(`closureState.${state}`),
          title: t(`closureItem.${item}`),
          detail: detailOf(item, values),
        }))}
      />
    </Panel>
  )
}
