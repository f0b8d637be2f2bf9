import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { SittingsPanel } from '~/features/committees/sittings-panel'
import { sittings } from '~/features/committees/sittings.server'
import { WaitingPanel } from '~/features/committees/waiting-panel'
import { waitingForCommittee } from '~/features/committees/waiting-for-committee.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'committee.read', title: 'committees.title', nav: 'inbox' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'committee.read')
  const after = new URL(request.url).searchParams.get('after')
  const records = mayEver(context.actor.role, 'committee.record')
  const [waiting, past] = await Promise.all([records ? waitingForCommittee(context) : null, sittings(context, after)])
  return { waiting, past }
}

export default function Committees() {
  const t = useT()
  const { francs } = useFormats()
  const { waiting, past } = useLoaderData<typeof loader>()
  const lead =
    waiting === null || waiting.threshold === null ? (
      t('committees.lead')
    ) : (
      <>
        {t('committees.lead')} {t('committees.threshold', { amount: francs(waiting.threshold) })}
      </>
    )
  return (
    <Page>
      <PageHeader
        title={t('committees.title')}
        lead={lead}
        actions={
          waiting !== null && waiting.kits.length > 0 ? (
            <ButtonLink href="/committees/new" tone="go" icon="plus">
              {t('committees.new')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        {waiting === null ? null : <WaitingPanel {...waiting} />}
        <SittingsPanel {...past} />
      </Stack>
    </Page>
  )
}
