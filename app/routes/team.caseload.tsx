import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CaseloadsTable } from '~/features/team/caseloads-table'
import { teamCaseloads } from '~/features/team/team-caseloads.server'
import { TeamPage } from '~/features/team/team-page'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Legend } from '~/ui/legend'
import { Row } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = { access: 'team.read', title: 'page.team.caseload', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return await teamCaseloads(await requireContext(request, 'team.read'))
}

export default function TeamCaseload() {
  const { limit, roles } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <TeamPage view="caseload">
      {roles.map(({ role, rows }) => (
        <Panel
          key={role}
          title={t(`team.of.${role}`)}
          aside={
            <Row wrap>
              <Legend
                items={[
                  { mark: 'ink', label: t('team.highRisk') },
                  { mark: 'grey', label: t('team.otherRisk') },
                ]}
              />
              {role === 'officer' ? <a href="/caseloads/reassign">{t('team.reassign')}</a> : null}
            </Row>
          }
          foot={t(role === 'officer' ? (limit === null ? 'team.limitNotSet' : 'team.limitSet') : `team.served.${role}`)}
          flush
        >
          {rows.length > 0 ? (
            <CaseloadsTable
              rows={rows}
              role={role}
              limit={limit}
              caption={t('team.tableOf', { title: t(`team.of.${role}`) })}
            />
          ) : (
            <Empty icon="people" title={t('team.nobodyOf')}>
              <p>{t('team.nobodyOfText')}</p>
            </Empty>
          )}
        </Panel>
      ))}
    </TeamPage>
  )
}
