import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Tabs } from '~/ui/tabs'

const views = ['pipeline', 'warnings', 'caseload', 'quality'] as const
export type TeamView = (typeof views)[number]

/** The frame of the lead's views of the team. */
export function TeamPage({ view, lead, children }: { view: TeamView; lead?: ReactNode; children: ReactNode }) {
  const t = useT()
  return (
    <Page>
      <PageHeader title={t(`page.team.${view}`)} lead={lead ?? t(`team.lead.${view}`)} />
      <Tabs
        label={t('team.views')}
        items={views.map((code) => ({
          href: `/team/${code}`,
          label: t(`team.view.${code}`),
          icon: icons[code],
          current: code === view,
        }))}
      />
      <Stack gap="large">{children}</Stack>
    </Page>
  )
}

const icons = { pipeline: 'flag', warnings: 'alert', caseload: 'people', quality: 'filter' } as const
