import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import { Row } from '~/ui/page'
import { WorryLink } from '~/pieces/worry-link'
import type { OutcomesOfHousehold } from './outcomes-of-household.server'
import { presenceWords, rowTitle } from './timeline-outcomes'
import type { PlanOfHousehold } from './plan-of-household.server'

type Props = { plan: PlanOfHousehold } & Pick<OutcomesOfHousehold, 'presence'>

/** The first thing to say of a household: is each child still at home, siblings included; and for each, a worry. */
export function ChildrenAtHomeNote({ plan, presence }: Props) {
  return (
    <div>
      <AtHome plan={plan} presence={presence} />
      <Row wrap>
        {presence.map(({ personId }) => (
          <WorryLink key={personId} childId={personId} who={rowTitle(plan.people, personId)} short named />
        ))}
      </Row>
    </div>
  )
}

function AtHome({ plan, presence }: Props) {
  const t = useT()
  const formats = useFormats()
  const children = presence.flatMap(({ personId, points }) => {
    const last = points.filter(({ state }) => state !== 'notAsked').at(-1)
    return last ? [{ name: rowTitle(plan.people, personId), last }] : []
  })
  if (children.length === 0) return <Note title={t('plan.home.notAsked')}>{t('plan.home.ask')}</Note>

  const asked = children.map(({ last }) => last.on).sort()
  const on = formats.date(asked.at(-1) ?? '')
  const away = children.filter(({ last }) => last.alarming)
  if (away.length === 0) return <Note icon="home">{t('plan.home.all', { count: children.length, on })}</Note>
  return (
    <Note tone="late" title={t('plan.home.away', { count: away.length, of: children.length })}>
      {formats.list(
        away.map(({ name, last }) =>
          t('plan.home.child', { name, words: presenceWords(last, t, formats), on: formats.date(last.on) }),
        ),
      )}
    </Note>
  )
}
