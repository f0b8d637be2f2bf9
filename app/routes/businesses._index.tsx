import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedViews } from '~/features/comfort/saved-views'
import { savedViewsOf } from '~/features/comfort/saved-views-of.server'
import { businessFilters } from '~/features/mentoring/business-filters'
import { BusinessesList } from '~/features/mentoring/businesses-list'
import { businessesPage } from '~/features/mentoring/businesses-page.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'business.read', title: 'page.businesses' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'business.read')
  const { searchParams } = new URL(request.url)
  const [page, saved] = await Promise.all([
    businessesPage(context, businessFilters(searchParams)),
    savedViewsOf(context, 'businesses', searchParams),
  ])
  return { page, saved }
}

export default function Businesses() {
  const { page, saved } = useLoaderData<typeof loader>()
  return <BusinessesList {...page} savedViews={<SavedViews {...saved} />} />
}
