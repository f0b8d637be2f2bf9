import { addDays, isCivilDate, nigerDate, type CivilDate } from '~/domain/dates'
import type { RiskLevel } from '~/domain/households/risk-levels'
import { linksWith } from '~/domain/settings/link-numbers'
import { templateWith } from '~/domain/settings/milestone-numbers'
import { exampleSideBySide, windowsSideBySide } from '~/domain/settings/side-by-side'
import type { Context } from '~/server/context.server'
import { schoolYears } from '~/server/school-calendar.server'
import { linksInForce, templateInForce } from '~/server/templates.server'
import { templatePage } from './template-page.server'

/** What a draft would do to the example household, beside the version in force; null when it is no draft. */
export async function templateTrial(context: Context, id: string, search: URLSearchParams) {
  const page = await templatePage(context, id)
  if (!page?.isDraft) return null
  const today = nigerDate(context.now)
  const example = exampleOf(search, today)
  const db = context.store.query
  const { kind, version, seen } = page
  if (kind === 'links') {
    const inForce = await linksInForce(db, today)
    const windows = windowsSideBySide(example.returnedOn, inForce, linksWith(version, page.links))
    return { id, kind, version, seen, example, dates: [], windows, inForceVersion: inForce[0]?.version ?? 1 }
  }
  const [inForce, years] = await Promise.all([templateInForce(db, today), schoolYears(db)])
  const draft = templateWith({ version, validFrom: today }, page.milestones)
  const dates = exampleSideBySide({ ...example, schoolYears: years }, inForce, draft)
  return { id, kind, version, seen, example, dates, windows: [], inForceVersion: inForce.version }
}

function exampleOf(search: URLSearchParams, today: CivilDate): { returnedOn: CivilDate; risk: RiskLevel } {
  const typed = search.get('returnedOn') ?? ''
  const fits = isCivilDate(typed) && typed >= '2015-01-01' && typed <= '2099-12-31'
  const risks = ['high', 'medium', 'low'] as const
  return {
    returnedOn: fits ? typed : addDays(today, -30),
    risk: risks.find((risk) => risk === search.get('risk')) ?? 'medium',
  }
}
