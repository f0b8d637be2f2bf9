import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CaseTable } from '~/features/team/case-table'
import { TeamPage } from '~/features/team/team-page'
import { teamWarnings } from '~/features/team/team-warnings.server'
import { WarningsTable } from '~/features/team/warnings-table'
import { useFormats, useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'

export const handle = { access: 'team.read', title: 'page.team.warnings', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'team.read')
  return await teamWarnings(context, new URL(request.url).searchParams)
}

export default function TeamWarnings() {
  const { communes, commune, communeName, sign, isAsked, rows, next } = useLoaderData<typeof loader>()
  const t = useT()
  const { list } = useFormats()
  const title = t('team.behind', {
    what: sign === null ? t('team.anySign') : t(`team.sign.${sign}`),
    where: communeName ?? t('team.allCommunes'),
  })
  const here = `/team/warnings?${new URLSearchParams({ ...(commune ? { commune } : {}), ...(sign ? { sign } : {}) }).toString()}`
  return (
    <TeamPage view="warnings">
      <Panel title={t('team.byCommune')} foot={t('team.signsFoot')} flush>
        {communes.length > 0 ? (
          <WarningsTable rows={communes} caption={t('team.tableOf', { title: t('team.byCommune') })} />
        ) : (
          <Empty icon="home" title={t('team.noHousehold')}>
            <p>{t('team.noHouseholdText')}</p>
          </Empty>
        )}
      </Panel>
      {isAsked ? (
        <Panel
          id="list"
          title={title}
          foot={next === null ? null : <ListPager here={here} next={next} anchor="#list" />}
          flush
        >
          {rows.length > 0 ? (
            <CaseTable
              caption={title}
              rows={rows}
              what={{ head: t('team.signs'), cell: ({ signs }) => list(signs.map((code) => t(`team.sign.${code}`))) }}
            />
          ) : (
            <Empty icon="flag" title={t('team.nothingBehind')}>
              <p>{t('team.nothingBehindText')}</p>
            </Empty>
          )}
        </Panel>
      ) : null}
    </TeamPage>
  )
}
