import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FactorsPanel } from '~/features/second-factor/factors-panel'
import { ownFactors } from '~/features/second-factor/own-factors.server'
import { PasskeysPanel } from '~/features/second-factor/passkeys-panel'
import { OwnSessionsPanel } from '~/features/staff/own-sessions-panel'
import { ownSessions } from '~/features/staff/own-sessions.server'
import { useT } from '~/i18n/language'
import { LanguageSwitch } from '~/office-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'signedIn', title: 'account.title' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const { username, displayName, role } = context.actor
  const [factors, signedIn] = await Promise.all([ownFactors(context), ownSessions(context, request)])
  return { username, displayName, role, factors, signedIn }
}

export default function Account() {
  const t = useT()
  const { username, displayName, role, factors, signedIn } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHeader
        title={t('account.title')}
        lead={t('account.lead', { name: displayName, username, role: t(`role.${role}`) })}
      />
      <Stack gap="large">
        <FactorsPanel factors={factors} />
        {factors.appSince === null ? null : <PasskeysPanel passkeys={factors.passkeys} />}
        <OwnSessionsPanel {...signedIn} />
        <Panel title={t('account.language')}>
          <LanguageSwitch here="/account" />
        </Panel>
      </Stack>
    </Page>
  )
}
