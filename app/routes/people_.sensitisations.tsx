import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { sensitisationFilters } from '~/features/intake/sensitisation-filters'
import { SensitisationsList } from '~/features/intake/sensitisations-list'
import { sensitisationsPage } from '~/features/intake/sensitisations-page.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'intake.read', title: 'page.sensitisations', nav: 'centre' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.read')
  const page = await sensitisationsPage(context, sensitisationFilters(new URL(request.url).searchParams))
  return { ...page, mayRecord: mayEver(context.actor.role, 'intake.record') }
}

export default function Sensitisations() {
  return <SensitisationsList {...useLoaderData<typeof loader>()} />
}
