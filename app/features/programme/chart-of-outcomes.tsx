import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useT } from '~/i18n/language'
import { ChartFrame } from '~/ui/chart-frame'
import { Ghost } from '~/ui/ghost'
import { Legend } from '~/ui/legend'
import type { OutcomeRow } from './outcome-row'

/** The chart arrives once the page works; until then, and without scripts, the table says it all. */
export function ChartOfOutcomes({ rows }: { rows: readonly OutcomeRow[] }) {
  const t = useT()
  const hydrated = useSyncExternalStore(subscribeToNothing, isInBrowser, isOnServer)
  const waiting = <Ghost lines={6}>{t('programme.chartWaiting')}</Ghost>
  return (
    <>
      <Legend
        items={[
          { mark: 'accent', label: t('programme.changed.improved') },
          { mark: 'hatch', label: t('programme.changed.worse') },
        ]}
      />
      <ChartFrame label={t('programme.chart')} size="large">
        {hydrated ? (
          <Suspense fallback={waiting}>
            <OutcomeChart rows={rows} />
          </Suspense>
        ) : (
          waiting
        )}
      </ChartFrame>
    </>
  )
}

const OutcomeChart = lazy(() => import('./outcome-chart'))

const subscribeToNothing = () => () => undefined
const isInBrowser = () => true
const isOnServer = () => false
