import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ROLES } from '~/domain/access/roles'
import { staffList } from '~/features/staff/staff-list.server'
import { staffStates } from '~/features/staff/staff-state'
import { StaffTable } from '~/features/staff/staff-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { SettingsFrame } from '~/settings-frame'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Stack } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'

export const handle = { access: 'settings.read', title: 'settings.title', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.read')
  const search = new URL(request.url).searchParams
  const filter = {
    role: ROLES.find((role) => role === search.get('role')),
    state: staffStates.find((state) => state === search.get('state')),
    after: search.get('after')?.replaceAll('\0', '').slice(0, 100),
  }
  return { ...(await staffList(context, filter)), filter }
}

export default function Settings() {
  const t = useT()
  const { people, next, filter } = useLoaderData<typeof loader>()
  return (
    <SettingsFrame
      tab="people"
      title={t('settings.title')}
      lead={t('settings.lead')}
      actions={
        <ButtonLink href="/settings/people/new" tone="go" icon="plus">
          {t('settings.add')}
        </ButtonLink>
      }
    >
      <Stack>
        <PeopleFilter filter={filter} />
        <Panel title={t('settings.people')} flush>
          {people.length === 0 ? (
            <Empty icon="people" title={t('settings.nobodyTitle')}>
              {t('settings.nobody')}
            </Empty>
          ) : (
            <StaffTable people={people} />
          )}
        </Panel>
        {next !== null || filter.after ? (
          <Pager
            label={t('settings.pages')}
            previous={{ label: t('settings.firstPage'), ...(filter.after ? { href: pageHref(filter) } : {}) }}
            next={{ label: t('settings.nextPage'), ...(next === null ? {} : { href: pageHref(filter, next) }) }}
          />
        ) : null}
      </Stack>
    </SettingsFrame>
  )
}

type Filter = { role: string | undefined; state: string | undefined }

function PeopleFilter({ filter }: { filter: Filter }) {
  const t = useT()
  return (
    <FilterBar
      label={t('settings.filter')}
      submit={t('settings.filterSubmit')}
      {...(filter.role === undefined && filter.state === undefined
        ? {}
        : { reset: { href: '/settings', label: t('settings.filterReset') } })}
    >
      <SelectField
        name="role"
        label={t('settings.role')}
        placeholder={t('settings.allRoles')}
        defaultValue={filter.role}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
      <SelectField
        name="state"
        label={t('settings.state')}
        placeholder={t('settings.allStates')}
        defaultValue={filter.state}
        options={staffStates.map((state) => ({ value: state, label: t(`settings.state.${state}`) }))}
      />
    </FilterBar>
  )
}

function pageHref({ role, state }: Filter, after?: string) {
  const given = Object.entries({ role, state, after }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const search = new URLSearchParams(given).toString()
  return search === '' ? '/settings' : `/settings?${search}`
}
