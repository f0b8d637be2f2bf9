import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { householdHead } from '~/features/households/household-head.server'
import { householdSchool } from '~/features/schooling/household-school.server'
import { SchoolTable } from '~/features/schooling/school-table'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'household.read',
  title: 'schooling.childrenAtSchool',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, school] = await Promise.all([householdHead(context, id), householdSchool(context, id)])
  return { head: found(head), school: found(school) }
}

export default function HouseholdAtSchool() {
  const t = useT()
  const { head, school } = useLoaderData<typeof loader>()
  return (
    <HouseholdFrame head={head} tab="school">
      {school.children.length > 0 ? (
        <Panel title={t('schooling.childrenAtSchool')} flush>
          <SchoolTable school={school} />
        </Panel>
      ) : (
        <Empty
          icon="book"
          title={t('schooling.noChildren')}
          action={
            head.mayRegister ? (
              <ButtonLink href={`/households/${head.id}/members/new`}>{t('schooling.addChildToRoster')}</ButtonLink>
            ) : null
          }
        >
          {t('schooling.noChildrenText')}
        </Empty>
      )}
    </HouseholdFrame>
  )
}
