import { and, eq, inArray } from 'drizzle-orm'
import { interviews, surveyResponses } from '#db/schema/index'
import type { Db } from '#db/store'
import type { ResultRow } from '~/domain/links/link-units'
import type { Measure } from '~/domain/links/measures'
import { bandRank } from '~/domain/surveys/band-rank'
import { findInstrument } from '~/domain/surveys/instruments'
import type { HouseholdIds } from './household-ids.server'

export type MeasuredRow = ResultRow & { measure: Measure }

const surveyMeasures = ['rcsi', 'fcs', 'income'] as const

/** One row an interview and instrument; nobody found and nobody willing are a row for every measure that was tried. */
export async function surveyResults(db: Db, householdIds: HouseholdIds): Promise<MeasuredRow[]> {
  const rows = await db
    .select({
      unitId: interviews.householdId,
      on: interviews.interviewedOn,
      status: interviews.status,
      instrument: surveyResponses.instrument,
      version: surveyResponses.instrumentVersion,
      computable: surveyResponses.computable,
      score: surveyResponses.score,
      band: surveyResponses.band,
      cutoffs: surveyResponses.cutoffs,
    })
    .from(interviews)
    .leftJoin(
      surveyResponses,
      and(eq(surveyResponses.interviewId, interviews.id), inArray(surveyResponses.instrument, [...surveyMeasures])),
    )
    .where(inArray(interviews.householdId, householdIds))
    .orderBy(interviews.interviewedOn, interviews.id)

  return rows.flatMap(
    ({ unitId, on, status, instrument, version, computable, score, band, cutoffs }): MeasuredRow[] => {
      if (status !== 'done') return attempted.map((measure) => ({ measure, unitId, on, status, ...nothing }))
      const measure = surveyMeasures.find((code) => code === instrument)
      if (!measure || version === null) return []
      const asked = findInstrument(measure, version)
      const instrumentVersion = cutoffs === null ? `${version}` : `${version} ${cutoffs}`
      const value = computable ? score : null
      return [{ measure, unitId, on, status, value, band: asked ? bandRank(asked, band) : null, instrumentVersion }]
    },
  )
}

const attempted = ['childrenAtHome', ...surveyMeasures] as const
const nothing = { value: null, band: null, instrumentVersion: '' }
