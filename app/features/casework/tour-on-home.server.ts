import { mondayOf, weekdayOf } from '~/domain/casework/tour-week'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { tourOf } from './tour.server'

/** The stop to drive to today: the first of a commune that holds its market, else the first of the route. */
export async function tourOnHome(context: Context) {
  const today = nigerDate(context.now)
  const { stops } = await tourOf(context, mondayOf(today))
  const atMarket = stops.find(({ markets }) => markets.some(({ weekday }) => weekday === weekdayOf(today)))
  const stop = atMarket ?? stops[0]
  if (!stop) return null
  const { name, village, commune } = stop
  return { count: stops.length, name, village, commune, market: atMarket !== undefined }
}

export type TourOnHome = Awaited<ReturnType<typeof tourOnHome>>
