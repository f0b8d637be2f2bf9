import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RequestPanel } from '~/features/inbox/request-panel'
import { requestsTogether } from '~/features/inbox/requests-together.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'kit.decide', title: 'inbox.togetherTitle', nav: 'inbox' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  return { requests: await requestsTogether(context, new URL(request.url).searchParams.getAll('kit')) }
}

export default function Together() {
  const t = useT()
  const { requests } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('inbox.where')}
            items={[{ href: '/inbox', label: t('inbox.title') }, { label: t('inbox.togetherTitle') }]}
          />
        }
        title={t('inbox.togetherTitle')}
        lead={t('inbox.togetherLead')}
      />
      {requests.length === 0 ? (
        <Empty
          icon="inbox"
          title={t('inbox.togetherNothing')}
          action={<ButtonLink href="/inbox">{t('inbox.back')}</ButtonLink>}
        >
          <p>{t('inbox.togetherNothingText')}</p>
        </Empty>
      ) : (
        <Stack gap="large">
          {requests.map((request) => (
            <RequestPanel key={request.id} request={request} />
          ))}
        </Stack>
      )}
    </Page>
  )
}
