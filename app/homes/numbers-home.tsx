import type { ComponentProps } from 'react'
import type { KitToDecide } from '~/features/kits/kits-to-decide.server'
import type { PlanWaiting } from '~/features/mentoring/plans-to-decide.server'
import { CaseloadPanel } from '~/features/programme/caseload-panel'
import type { OfficerCaseload } from '~/features/programme/late-by-officer.server'
import { ReportsWaitingLink } from '~/features/stipends/reports-waiting-link'
import { useFormats, useT } from '~/i18n/language'
import { ProgrammePanels } from '~/programme-panels'
import { ClosingsLink } from './closure-links'
import { HomePage } from './home-page'
import { KitsToDecide } from './kits-panels'

type NumbersProps = ComponentProps<typeof ProgrammePanels> & { name: string; today: string }
type LeadHomeProps = NumbersProps & { toDecide: KitToDecide[]; plans: PlanWaiting[]; caseloads: OfficerCaseload[]; reports: { count: number; more: boolean }; closings: number }

/** What waits for the lead's decision, the programme in numbers, and where it is late. */
export function LeadHome({ name, today, toDecide, plans, caseloads, reports, closings, ...panels }: LeadHomeProps) {
  return (
    <HomePage name={name} today={today}>
      <KitsToDecide rows={toDecide} plans={plans} />
      <ClosingsLink count={closings} />
      <ProgrammePanels {...panels} awayHref="/households?children=away" />
      <CaseloadPanel caseloads={caseloads} />
      <ReportsWaitingLink waiting={reports} />
    </HomePage>
  )
}

/** The programme in numbers, small ones withheld. */
export function AuditorHome({ name, today, ...panels }: NumbersProps) {
  const t = useT()
  const { date } = useFormats()
  return (
    <HomePage name={name} today={today} lead={t('programme.leadOutside', { on: date(panels.asOf) })}>
      <ProgrammePanels {...panels} />
    </HomePage>
  )
}
