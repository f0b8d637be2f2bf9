import type { CheckedItem, CheckState } from '~/domain/closure/closure-checklist'
import { useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { RuleCheck } from '~/ui/rule-check'

const shownAs = { met: 'ok', missing: 'no', notApplicable: 'open' } as const satisfies Record<CheckState, string>

/** Each condition of both tracks with how it stands. */
export function ChecklistPanel({ title, checklist }: { title: string; checklist: readonly CheckedItem[] }) {
  const t = useT()
  return (
    <Panel title={title}>
      <RuleCheck
        items={checklist.map(({ item, state, values }) => ({
          key: item,
          state: shownAs[state],
          stateWord: t(`closureState.${state}`),
          title: t(`closureItem.${item}`),
          detail: t(`closureItemDetail.${item}`, values),
        }))}
      />
    </Panel>
  )
}
