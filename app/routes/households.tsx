import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { householdFilters } from '~/features/households/household-filters'
import { HouseholdsList } from '~/features/households/households-list'
import { householdsPage } from '~/features/households/households-page.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'household.read', title: 'nav.households', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const page = await householdsPage(context, householdFilters(new URL(request.url).searchParams))
  return { ...page, mayRegister: mayEver(context.actor.role, 'household.register') }
}

export default function Households() {
  return <HouseholdsList {...useLoaderData<typeof loader>()} />
}
