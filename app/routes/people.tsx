import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { PeopleList } from '~/features/households/people-list'
import { peopleFilters, peoplePage } from '~/features/households/people-page.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'household.read', title: 'page.people', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const page = await peoplePage(context, peopleFilters(new URL(request.url).searchParams))
  return { ...page, mayRegister: mayEver(context.actor.role, 'household.register') }
}

export default function People() {
  return <PeopleList {...useLoaderData<typeof loader>()} />
}
