import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { SavedViews } from '~/features/comfort/saved-views'
import { savedViewsOf } from '~/features/comfort/saved-views-of.server'
import { householdFilters } from '~/features/households/household-filters'
import { HouseholdsList } from '~/features/households/households-list'
import { householdsPage } from '~/features/households/households-page.server'
import type { RouteHandle } from '~/route-handle'
import { SearchInstead } from '~/search-instead'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'household.read', title: 'nav.households', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const { searchParams } = new URL(request.url)
  const [page, saved] = await Promise.all([
    householdsPage(context, householdFilters(searchParams)),
    savedViewsOf(context, 'households', searchParams),
  ])
  return { ...page, saved, mayRegister: mayEver(context.actor.role, 'household.register') }
}

export default function Households() {
  const { saved, ...page } = useLoaderData<typeof loader>()
  return (
    <HouseholdsList
      {...page}
      savedViews={
        <>
          {page.filters.namedInAddress ? <SearchInstead /> : null}
          <SavedViews {...saved} />
        </>
      }
    />
  )
}
