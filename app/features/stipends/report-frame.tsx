import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { useMonthYear } from './month-words'
import type { ReportPage } from './report-page.server'

type Props = { report: ReportPage; here?: string; lead?: string; actions?: ReactNode; children: ReactNode }

/** Every page of one report: the month, whose it is, what is done here. */
export function ReportFrame({ report, here, lead, actions, children }: Props) {
  const t = useT()
  const monthYear = useMonthYear()
  const month = monthYear(report.month)
  const title = report.version === 1 ? month : t('stipends.monthVersion', { month, version: report.version })
  const own = here ? { href: `/stipends/${report.id}`, label: title } : { label: title }
  return (
    <Page narrow={here !== undefined}>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('stipends.where')}
            items={[{ href: '/stipends', label: t('stipends.title') }, own, ...(here ? [{ label: here }] : [])]}
          />
        }
        title={here ?? title}
        lead={lead ?? t('stipends.reportOf', { name: report.tutorName })}
        actions={actions}
      />
      {children}
    </Page>
  )
}
