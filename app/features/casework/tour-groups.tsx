import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { Stack } from '~/ui/page'
import { TourTable } from './tour-table'
import type { Tour, TourStop } from './tour.server'

/** The route in the order it is driven; a commune stands together as long as the order keeps it so. */
export function TourGroups({ tour, paper = false }: { tour: Tour; paper?: boolean }) {
  const t = useT()
  const market = useMarketWords()
  return (
    <Stack gap="large">
      {legsOf(tour.stops).map((stops) => {
        const [first, last] = [stops[0], stops.at(-1)]
        if (!first || !last) return null
        return (
          <Panel
            key={first.householdId}
            title={t('tour.leg', { commune: first.commune, count: stops.length, from: first.number, to: last.number })}
            aside={<span className="small muted">{market(first)}</span>}
            flush
          >
            <TourTable
              caption={t('tour.group', { commune: first.commune })}
              stops={stops}
              tour={tour}
              last={tour.stops.length}
              paper={paper}
            />
          </Panel>
        )
      })}
    </Stack>
  )
}

/** On which days of the week the commune holds its market. */
export function useMarketWords() {
  const t = useT()
  const { day, list } = useFormats()
  return ({ markets }: Pick<TourStop, 'markets'>) => {
    if (markets.length === 0) return t('tour.noMarket')
    return list(
      markets.map(({ weekday, on, placeName: place }) => {
        const values = { day: t(`weekday.${weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7}`), on: day(on) }
        return place ? t('tour.marketAt', { ...values, place }) : t('tour.market', values)
      }),
    )
  }
}

function legsOf(stops: readonly TourStop[]) {
  const legs: (TourStop & { number: number })[][] = []
  stops.forEach((stop, place) => {
    const leg = legs.at(-1)
    const numbered = { ...stop, number: place + 1 }
    if (leg?.[0]?.communePcode === stop.communePcode) leg.push(numbered)
    else legs.push([numbered])
  })
  return legs
}
