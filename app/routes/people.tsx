import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { SavedViews } from '~/features/comfort/saved-views'
import { savedViewsOf } from '~/features/comfort/saved-views-of.server'
import { overdueServices } from '~/features/intake/overdue-services.server'
import { peopleFilters } from '~/features/intake/people-filters'
import { PeopleList } from '~/features/intake/people-list'
import { peoplePage } from '~/features/intake/people-page.server'
import type { RouteHandle } from '~/route-handle'
import { SearchInstead } from '~/search-instead'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'intake.read', title: 'page.people', nav: 'centre' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.read')
  const { searchParams } = new URL(request.url)
  const [page, overdue, saved] = await Promise.all([
    peoplePage(context, peopleFilters(searchParams)),
    overdueServices(context),
    savedViewsOf(context, 'people', searchParams),
  ])
  return { ...page, saved, overdueServices: overdue, mayRegister: mayEver(context.actor.role, 'intake.record') }
}

export default function People() {
  const { saved, ...page } = useLoaderData<typeof loader>()
  return (
    <PeopleList
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
