import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import { Panel } from '~/ui/panel'
import { Pot } from '~/ui/pot'
import type { BusinessPage } from './business-page.server'
import { goalInWords } from './own-goal'
import { potLevels } from './pot-levels'

const shownRatings = 8

/** What she says herself, over time, beside what was measured; neither corrects the other. */
export function OwnWordPanel({ business: { goals, visits } }: { business: BusinessPage }) {
  const t = useT()
  const { date } = useFormats()
  const rated = visits.flatMap(({ id, visitedOn, ownRating }) => (ownRating ? [{ id, visitedOn, ownRating }] : []))
  return (
    <Panel title={t('ownWord.title')} foot={t('ownWord.foot')}>
      <h3>{t('ownGoal.title')}</h3>
      {goals.length === 0 ? (
        <p className="muted">{t('ownGoal.none')}</p>
      ) : (
        <FactList
          items={goals.map((goal) => ({
            term: date(goal.saidOn),
            value: t('ownGoal.quoted', { words: goalInWords(goal, t) }),
          }))}
        />
      )}
      <h3>{t('ownRating.title')}</h3>
      {rated.length === 0 ? (
        <p className="muted">{t('ownRating.none')}</p>
      ) : (
        <ul className="said">
          {rated.slice(0, shownRatings).map(({ id, visitedOn, ownRating }) => (
            <li key={id}>
              <Pot level={potLevels[ownRating]} small />
              <span className="grow">{t(`ownRating.${ownRating}`)}</span>
              <span className="small muted">{date(visitedOn)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
