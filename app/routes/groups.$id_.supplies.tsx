import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { classHandoversOfGroup } from '~/features/handover/class-handovers-of-group.server'
import { ClassHandoversPanel } from '~/features/handover/class-handovers-panel'
import { groupSupplies } from '~/features/supplies/group-supplies.server'
import { RoundTable } from '~/features/supplies/round-table'
import { useT } from '~/i18n/language'
import { IssueLinks } from '~/pieces/issue-links'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'supplies.issue',
  title: 'page.groupSupplies',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.issue')
  const id = params['id'] ?? ''
  const supplies = found(await groupSupplies(context, id))
  return { ...supplies, handovers: await classHandoversOfGroup(context, id) }
}

export default function GroupSupplies() {
  const t = useT()
  const { id, name, schoolName, owed, mayRequest, mayOpenGroup, rounds, handovers } = useLoaderData<typeof loader>()
  const group = { label: name, ...(mayOpenGroup ? { href: `/groups/${id}` } : {}) }
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={[group, { label: t('page.groupSupplies') }]} />}
        title={t('page.groupSupplies')}
        lead={t('supplies.groupLead', { group: name, school: schoolName })}
        actions={
          mayRequest ? (
            <ButtonLink href={`/groups/${id}/supplies/new`} tone="go" icon="plus">
              {t('page.newSupplyRound')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Stack gap="large">
        {owed > 0 ? <IssueLinks groups={[{ id, name, children: owed }]} /> : null}
        {mayRequest || rounds.length > 0 ? (
          <Panel title={t('supplies.rounds')} flush>
            {rounds.length > 0 ? (
              <RoundTable rounds={rounds} />
            ) : (
              <Empty icon="bag" title={t('supplies.noneTitle')}>
                {t('supplies.none')}
              </Empty>
            )}
          </Panel>
        ) : null}
        <ClassHandoversPanel rows={handovers} />
      </Stack>
    </Page>
  )
}
