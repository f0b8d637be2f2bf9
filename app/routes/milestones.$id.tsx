import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { householdHead } from '~/features/households/household-head.server'
import { MilestoneActions } from '~/features/plans/milestone-actions'
import { MilestoneDetail } from '~/features/plans/milestone-detail'
import { milestonePage } from '~/features/plans/milestone-page.server'
import { useMilestoneWords } from '~/features/plans/milestone-words'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.read',
  title: 'page.milestone',
  object: 'milestone',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const page = found(await milestonePage(context, params['id'] ?? ''))
  return { page, head: found(await householdHead(context, page.householdId)) }
}

export default function Milestone() {
  const t = useT()
  const words = useMilestoneWords()
  const { page, head } = useLoaderData<typeof loader>()
  const { milestone, person } = page
  return (
    <HouseholdSubPage
      head={head}
      title={words.label(milestone)}
      lead={t('milestonePage.lead', {
        who: person?.name ?? t('plan.wholeHousehold'),
        track: t(`track.${milestone.track}`),
      })}
      actions={<MilestoneActions page={page} />}
    >
      <MilestoneDetail page={page} />
    </HouseholdSubPage>
  )
}
