import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { overdueServices } from '~/features/intake/overdue-services.server'
import { peopleFilters } from '~/features/intake/people-filters'
import { PeopleList } from '~/features/intake/people-list'
import { peoplePage } from '~/features/intake/people-page.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'intake.read', title: 'page.people', nav: 'centre' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.read')
  const [page, overdue] = await Promise.all([
    peoplePage(context, peopleFilters(new URL(request.url).searchParams)),
    overdueServices(context),
  ])
  return { ...page, overdueServices: overdue, mayRegister: mayEver(context.actor.role, 'intake.record') }
}

export default function People() {
  return <PeopleList {...useLoaderData<typeof loader>()} />
}
