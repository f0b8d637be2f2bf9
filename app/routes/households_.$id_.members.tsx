import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { householdHead } from '~/features/households/household-head.server'
import { householdRecord } from '~/features/households/household-record.server'
import { MembersActions } from '~/features/households/members-actions'
import { RecordPanels } from '~/features/households/record-panels'
import { rosterOfHousehold } from '~/features/households/roster-of-household.server'
import { RosterPanel } from '~/features/households/roster-panel'
import { HouseholdFrame } from '~/household-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'household.read',
  title: 'page.members',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const head = found(await householdHead(context, params['id'] ?? ''))
  const [roster, record] = await Promise.all([rosterOfHousehold(context, head.id), householdRecord(context, head.id)])
  return { head, roster, record: found(record) }
}

export default function Members() {
  const { head, roster, record } = useLoaderData<typeof loader>()
  return (
    <HouseholdFrame
      head={head}
      tab="members"
      actions={<MembersActions householdId={head.id} mayEdit={head.mayRegister} />}
    >
      <Stack gap="large">
        <RosterPanel roster={roster} householdId={head.id} mayEdit={head.mayRegister} />
        <RecordPanels record={record} />
      </Stack>
    </HouseholdFrame>
  )
}
