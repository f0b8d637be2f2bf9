import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { placeOf } from '~/domain/households/places'
import { communeOptions } from '~/features/settings/commune-options'
import { schoolList } from '~/features/settings/school-pages.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { SettingsFrame } from '~/settings-frame'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Stack } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { Tag } from '~/ui/tag'

export const handle = { access: 'settings.edit', title: 'page.schools', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const search = new URL(request.url).searchParams
  const given = (name: string) => search.get(name)?.replaceAll('\0', '').slice(0, 60) || undefined
  const filter = { commune: given('commune'), after: given('after') }
  return { filter, ...(await schoolList(context, filter)) }
}

export default function Schools() {
  const t = useT()
  const { schools, next, filter } = useLoaderData<typeof loader>()
  const href = (after?: string) => {
    const given = Object.entries({ commune: filter.commune, after }).filter(
      (pair): pair is [string, string] => !!pair[1],
    )
    return `/settings/schools?${new URLSearchParams(given).toString()}`
  }
  return (
    <SettingsFrame
      tab="schools"
      lead={t('adm.school.lead')}
      actions={
        <ButtonLink href="/settings/schools/new" tone="go" icon="plus">
          {t('adm.school.add')}
        </ButtonLink>
      }
    >
      <Stack>
        <FilterBar
          label={t('adm.school.filter')}
          submit={t('settings.filterSubmit')}
          {...(filter.commune ? { reset: { href: '/settings/schools', label: t('settings.filterReset') } } : {})}
        >
          <SelectField
            name="commune"
            label={t('adm.school.commune')}
            placeholder={t('adm.school.allCommunes')}
            options={communeOptions}
            defaultValue={filter.commune}
          />
        </FilterBar>
        <Panel title={t('adm.tab.schools')} flush>
          {schools.length === 0 ? (
            <Empty icon="book" title={t('adm.school.noneTitle')}>
              {t('adm.school.none')}
            </Empty>
          ) : (
            <DataTable
              caption={t('adm.tab.schools')}
              rows={schools}
              rowKey={({ id }) => id}
              tone={({ ended }) => (ended ? 'quiet' : undefined)}
              columns={[
                {
                  key: 'name',
                  head: t('adm.school.name'),
                  rowHead: true,
                  cell: ({ id, name }) => <a href={`/settings/schools/${id}`}>{name}</a>,
                },
                {
                  key: 'commune',
                  head: t('adm.school.commune'),
                  cell: ({ communePcode }) => placeOf(communePcode)?.name ?? communePcode,
                },
                {
                  key: 'state',
                  head: t('settings.state'),
                  cell: ({ ended }) => (
                    <Tag tone={ended ? 'line' : 'plain'}>{t(`adm.school.state.${ended ?? 'open'}`)}</Tag>
                  ),
                },
              ]}
            />
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
