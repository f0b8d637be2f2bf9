import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommitteeCrumbs } from '~/features/committees/committee-crumbs'
import { MinutesPanels } from '~/features/committees/minutes-panels'
import { sittingMinutes } from '~/features/committees/sitting-minutes.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'committee.read',
  title: 'committees.minutes',
  object: 'committee',
  nav: 'inbox',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'committee.read')
  return found(await sittingMinutes(context, params.id ?? ''))
}

export default function Sitting() {
  const t = useT()
  const { longDate } = useFormats()
  const minutes = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        crumbs={<CommitteeCrumbs here={minutes.number} />}
        title={t('committees.sittingOn', { number: minutes.number, date: longDate(minutes.heldOn) })}
        lead={t('committees.by', { name: minutes.recordedByName })}
        actions={
          <ButtonLink href={`/committees/${minutes.id}/print`} icon="print">
            {t('committees.print')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <MinutesPanels minutes={minutes} />
      </Stack>
    </Page>
  )
}
