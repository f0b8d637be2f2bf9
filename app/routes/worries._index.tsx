import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { focalPointNamings } from '~/features/concerns/focal-point-namings.server'
import { FocalPointNamingsPanel } from '~/features/concerns/focal-point-namings-panel'
import { worryFilter, worryList, type WorryList } from '~/features/concerns/worry-list.server'
import { WorryTable } from '~/features/concerns/worry-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { WorryLink } from '~/pieces/worry-link'

export const handle = { access: 'concern.raise', title: 'page.worries' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const filter = worryFilter(new URL(request.url).searchParams)
  const [list, namings] = await Promise.all([worryList(context, filter), focalPointNamings(context)])
  return { list, namings }
}

export default function Worries() {
  const t = useT()
  const { list, namings } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={t('concerns.list.title')}
        {...(list ? { lead: t('concerns.list.lead') } : {})}
        actions={
          <>
            {list ? (
              <ButtonLink href="/clearances" size="small" icon="shield">
                {t('clearance.title')}
              </ButtonLink>
            ) : null}
            <WorryLink />
            <ButtonLink href="/worries/mine" tone="quiet" size="small">
              {t('concerns.mine.title')}
            </ButtonLink>
          </>
        }
      />
      {list ? (
        <Stack>
          <ListOfWorries list={list} />
          <FocalPointNamingsPanel namings={namings} />
        </Stack>
      ) : (
        <Panel>
          <Empty icon="shield" title={t('concerns.list.notYours')}>
            <p>{t('concerns.list.notYoursText')}</p>
          </Empty>
        </Panel>
      )}
    </Page>
  )
}

function ListOfWorries({ list: { state, rows, next } }: { list: WorryList }) {
  const t = useT()
  const here = state === 'open' ? '/worries?' : `/worries?state=${state}&`
  return (
    <Stack>
      <Chips
        label={t('concerns.list.filter')}
        items={[
          { href: '/worries', label: t('concerns.list.open'), current: state === 'open' },
          { href: '/worries?state=mine', label: t('concerns.list.own'), current: state === 'mine' },
          { href: '/worries?state=closed', label: t('concerns.list.closed'), current: state === 'closed' },
        ]}
      />
      <Panel
        flush={rows.length > 0}
        foot={next ? <a href={`${here}after=${encodeURIComponent(next)}`}>{t('concerns.list.next')}</a> : null}
      >
        {rows.length > 0 ? (
          <WorryTable rows={rows} closed={state === 'closed'} />
        ) : (
          <Empty icon="shield" title={t('concerns.list.empty')}>
            <p>{t('concerns.list.emptyText')}</p>
          </Empty>
        )}
      </Panel>
    </Stack>
  )
}
