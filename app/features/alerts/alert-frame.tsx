import type { ReactNode } from 'react'
import { useFormats, useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import type { AlertPage } from './alert-page.server'

type Head = Pick<AlertPage, 'id' | 'openedOn' | 'caseNumber' | 'village' | 'officer'>
type Props = { alert: Head; here?: string; lead?: string; actions?: ReactNode; children: ReactNode }

/** Every page of one alert: whose household, and since when. */
export function AlertFrame({ alert, here, lead, actions, children }: Props) {
  const t = useT()
  const { date } = useFormats()
  const { id, openedOn, caseNumber, village, officer } = alert
  const title = t('alerts.page.title', { on: date(openedOn) })
  const list = { href: '/alerts', label: t('alerts.title') }
  const own = here === undefined ? { label: caseNumber } : { href: `/alerts/${id}`, label: caseNumber }
  return (
    <Page narrow={here !== undefined}>
      <PageHeader
        crumbs={<Crumbs label={t('alerts.page.where')} items={[list, own, ...(here ? [{ label: here }] : [])]} />}
        title={here ?? title}
        lead={lead ?? <bdi>{t('alerts.page.of', { case: caseNumber, village: village ?? '', officer })}</bdi>}
        actions={actions}
      />
      {children}
    </Page>
  )
}
