import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fieldHome } from '~/features/schooling/field-home.server'
import { GroupTable } from '~/features/schooling/group-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { MoreRows } from '~/ui/more-rows'

export const handle = { access: 'session.log', title: 'schooling.groupsTitle', nav: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { groups, more } = await fieldHome(await requireContext(request, 'session.log'))
  return { groups, more }
}

export default function Groups() {
  const t = useT()
  const { groups, more } = useLoaderData<typeof loader>()
  const add = (
    <ButtonLink href="/groups/new" tone="go" icon="plus">
      {t('schooling.newGroup')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader
        title={t('schooling.groupsTitle')}
        lead={t('schooling.groupsLead')}
        actions={
          <>
            <ButtonLink href="/enrolments/new-year" icon="book">
              {t('page.newYear')}
            </ButtonLink>
            {groups.length > 0 ? add : null}
          </>
        }
      />
      {groups.length > 0 ? (
        <Panel flush>
          <GroupTable groups={groups} />
          <MoreRows>{more > 0 ? t('list.more', { count: more }) : null}</MoreRows>
        </Panel>
      ) : (
        <Empty icon="people" title={t('schooling.noGroups')} action={add}>
          {t('schooling.noGroupsText')}
        </Empty>
      )}
    </Page>
  )
}
