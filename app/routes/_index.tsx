import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdministratorHome } from '~/homes/administrator-home'
import { AuditorHome } from '~/homes/auditor-home'
import { homeOf } from '~/homes/home.server'
import { LeadHome } from '~/homes/lead-home'
import { LogisticsHome } from '~/homes/logistics-home'
import { MentorHome } from '~/homes/mentor-home'
import { OfficerHome } from '~/homes/officer-home'
import { TutorHome } from '~/homes/tutor-home'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'signedIn', title: 'nav.home', nav: 'home' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return await homeOf(await requireContext(request), request)
}

export default function Home() {
  const home = useLoaderData<typeof loader>()
  switch (home.role) {
    case 'officer':
      return <OfficerHome {...home} />
    case 'tutor':
      return <TutorHome {...home} />
    case 'mentor':
      return <MentorHome {...home} />
    case 'logistics':
      return <LogisticsHome {...home} />
    case 'lead':
      return <LeadHome {...home} />
    case 'administrator':
      return <AdministratorHome {...home} />
    case 'auditor':
      return <AuditorHome {...home} />
  }
}
