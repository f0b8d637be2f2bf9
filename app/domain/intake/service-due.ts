import type { ServiceTimeframe } from './cpims-codes'

const hours: Record<ServiceTimeframe, number> = { '1h': 1, '3h': 3, '1d': 24, '3d': 72 }

/**
 * When a service that was asked for is due: after 1 or 3 hours, 1 or 3 days of 24 hours.
 * Source: CPIMS+ service timeframes, docs/programme-rules.md §8.
 */
export function serviceDueAt(askedAt: Date, timeframe: ServiceTimeframe): Date {
  return new Date(askedAt.getTime() + hours[timeframe] * 3_600_000)
}

/** Overdue from the moment after the one at which it is due, while nothing says what became of it. */
export function isServiceOverdue({ dueAt, ended }: { dueAt: Date; ended: boolean }, now: Date): boolean {
  return !ended && now.getTime() > dueAt.getTime()
}

/** The clock in Niger, 24 hours, `16:40`: what the form of a service proposes. Africa/Niamey is UTC+1 all year. */
export function nigerTime(now: Date): string {
  return new Date(now.getTime() + 3_600_000).toISOString().slice(11, 16)
}
