import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { kitStates } from '~/domain/kits/kit-state'
import { packetList } from '~/features/packet/packet-list.server'
import { PacketTable } from '~/features/packet/packet-table'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { FilterBar } from '~/ui/filter-bar'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'packet.read', title: 'page.packets', nav: 'audit' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'packet.read')
  const { searchParams } = new URL(request.url)
  const number =
    (searchParams.get('number') ?? '')
      .toUpperCase()
      .replace(/[^A-Z0-9-]/g, '')
      .slice(0, 30) || null
  const state = kitStates.find((known) => known === searchParams.get('state')) ?? null
  const list = await packetList(context, { number, state, after: searchParams.get('after') })
  return { number, state, ...list, full: mayEver(context.actor.role, 'kit.read') }
}

export default function Packets() {
  const t = useT()
  const { number, state, rows, next, full } = useLoaderData<typeof loader>()
  const filter = new URLSearchParams({ ...(number ? { number } : {}), ...(state ? { state } : {}) }).toString()
  return (
    <Page>
      <PageHeader title={t('page.packets')} lead={t('audit.packets.lead')} />
      <Stack gap="large">
        <Note icon={full ? 'lock' : 'eyeoff'}>{t(full ? 'audit.packets.full' : 'audit.packets.withheld')}</Note>
        <FilterBar
          label={t('audit.packets.find')}
          submit={t('audit.events.submit')}
          {...(filter === '' ? {} : { reset: { href: '/packets', label: t('audit.events.reset') } })}
        >
          <TextField name="number" label={t('audit.events.kit')} defaultValue={number ?? undefined} maxLength={30} />
          <SelectField
            name="state"
            label={t('audit.packets.state')}
            placeholder={t('audit.packets.allStates')}
            options={kitStates.map((value) => ({ value, label: t(`kits.state.${value}`) }))}
            defaultValue={state ?? undefined}
          />
        </FilterBar>
        <Panel title={t('audit.packets.shown', { count: rows.length })} flush>
          <PacketTable rows={rows} />
        </Panel>
        {next === null ? null : <ListPager here={filter === '' ? '/packets' : `/packets?${filter}`} next={next} />}
      </Stack>
    </Page>
  )
}
