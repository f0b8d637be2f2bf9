import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dutiesMatrix } from '~/features/duties/duties-matrix.server'
import { DutiesPanels } from '~/features/duties/duties-panels'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'duties.read', title: 'duties.title', nav: 'inbox' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return dutiesMatrix(await requireContext(request, 'duties.read'))
}

export default function Duties() {
  const t = useT()
  const duties = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={t('duties.title')}
        lead={t('duties.lead')}
        actions={
          <ButtonLink href="/duties/print" icon="print">
            {t('duties.print')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <DutiesPanels duties={duties} />
      </Stack>
    </Page>
  )
}
