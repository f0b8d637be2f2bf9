import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { RecentlyOpened } from '~/features/comfort/recently-opened'
import type { RecentItem } from '~/features/comfort/recently-opened.server'
import { FocalPointNote } from '~/features/concerns/focal-point-note'
import { useFormats, useT } from '~/i18n/language'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

type HomePageProps = {
  name: string
  today: string
  lead?: string
  actions?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** Good morning, the day it is, and what the role has to do. */
export function HomePage({ name, today, lead, actions, narrow, children }: HomePageProps) {
  const t = useT()
  const { longDate } = useFormats()
  const { focalPoint, recent } = useLoaderData<{ focalPoint: boolean; recent: RecentItem[] }>()
  return (
    <Page narrow={narrow}>
      <PageHeader
        title={t('home.hello', { name: name.split(' ')[0] ?? name })}
        lead={
          <>
            {t('home.today', { day: longDate(today) })}
            {lead ? <> {lead}</> : null}
          </>
        }
        actions={actions}
      />
      <Stack gap="large">
        {focalPoint ? <FocalPointNote /> : null}
        {children}
        <RecentlyOpened items={recent} />
      </Stack>
    </Page>
  )
}
