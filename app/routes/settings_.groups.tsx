import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { groupFilters, groupList, groupStates } from '~/features/settings/group-list.server'
import { GroupsFilter } from '~/features/settings/groups-filter'
import { GroupsTable } from '~/features/settings/groups-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { SettingsFrame } from '~/settings-frame'
import { Empty } from '~/ui/empty'
import { Stack } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'

export const handle = { access: 'settings.edit', title: 'page.groups', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const search = new URL(request.url).searchParams
  const given = (name: string) => search.get(name)?.replaceAll('\0', '').slice(0, 60) || undefined
  const state = groupStates.find((known) => known === search.get('state'))
  const filter = { school: given('school'), tutor: given('tutor'), state, after: given('after') }
  const choices = await groupFilters(context)
  return { filter, states: groupStates, ...choices, ...(await groupList(context, filter)) }
}

export default function Groups() {
  const t = useT()
  const { groups, next, filter, ...choices } = useLoaderData<typeof loader>()
  const href = (after?: string) => {
    const given = Object.entries({ ...filter, after }).filter((pair): pair is [string, string] => !!pair[1])
    return `/settings/groups?${new URLSearchParams(given).toString()}`
  }
  return (
    <SettingsFrame tab="groups" lead={t('adm.group.lead')}>
      <Stack>
        <GroupsFilter filter={filter} {...choices} />
        <Panel title={t('adm.tab.groups')} flush>
          {groups.length === 0 ? (
            <Empty icon="book" title={t('adm.group.noneTitle')}>
              {t('adm.group.none')}
            </Empty>
          ) : (
            <GroupsTable groups={groups} />
          )}
        </Panel>
        {next !== null || filter.after ? (
          <Pager
            label={t('settings.pages')}
            previous={{ label: t('settings.firstPage'), ...(filter.after ? { href: href() } : {}) }}
            next={{ label: t('settings.nextPage'), ...(next === null ? {} : { href: href(next) }) }}
          />
        ) : null}
      </Stack>
    </SettingsFrame>
  )
}
