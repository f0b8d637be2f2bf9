import { useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import type { BusinessPage } from './business-page.server'
import { VisitStrip } from './business-card'
import { StandingReasons, StandingTag } from './standing-words'

/** How the business stands by what was measured, why, and its last visits as bars. */
export function StandingPanel({ business: { standing, signs, seen, measure } }: { business: BusinessPage }) {
  const t = useT()
  return (
    <Panel title={t('standing.one')} aside={<StandingTag standing={standing} />} foot={t('standing.default')}>
      <StandingReasons signs={signs} />
      <VisitStrip seen={seen} measure={measure} tall />
    </Panel>
  )
}
