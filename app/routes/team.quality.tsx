import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dataQuality } from '~/features/team/data-quality.server'
import { LateList, MissingList } from '~/features/team/quality-list'
import { DelayTable, MissingTable } from '~/features/team/quality-tables'
import { TeamPage } from '~/features/team/team-page'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'

export const handle = { access: 'team.read', title: 'page.team.quality', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'team.read')
  return await dataQuality(context, new URL(request.url).searchParams)
}

export default function TeamQuality() {
  const { officers, people, what, officer, person, missing, late, next } = useLoaderData<typeof loader>()
  const t = useT()
  const title = t('team.behind', {
    what: what === null ? t('team.lateEntries') : t(`team.missing.${what}`),
    where: person?.name ?? officer?.name ?? t('team.wholeTeam'),
  })
  const query = {
    ...(what ? { what } : {}),
    ...(officer ? { officer: officer.id } : {}),
    ...(person ? { person: person.id } : {}),
  }
  const here = `/team/quality?${new URLSearchParams(query).toString()}`
  return (
    <TeamPage view="quality">
      <Panel title={t('team.missingTitle')} foot={t('team.missingFoot')} flush>
        {officers.length > 0 ? (
          <MissingTable rows={officers} caption={t('team.tableOf', { title: t('team.missingTitle') })} />
        ) : (
          <Empty icon="home" title={t('team.noHousehold')}>
            <p>{t('team.noHouseholdText')}</p>
          </Empty>
        )}
      </Panel>
      {what !== null || person !== null ? (
        <Panel
          id="list"
          title={title}
          foot={next === null ? null : <ListPager here={here} next={next} anchor="#list" />}
          flush
        >
          {what !== null && missing.length > 0 ? <MissingList what={what} rows={missing} caption={title} /> : null}
          {what === null && late.length > 0 ? <LateList rows={late} caption={title} /> : null}
          {missing.length + late.length > 0 ? null : (
            <Empty icon="flag" title={t('team.nothingBehind')}>
              <p>{t('team.nothingBehindText')}</p>
            </Empty>
          )}
        </Panel>
      ) : null}
      <Panel title={t('team.delayTitle')} foot={t('team.delayFoot')} flush>
        {people.length > 0 ? (
          <DelayTable rows={people} caption={t('team.delayTitle')} />
        ) : (
          <Empty icon="clock" title={t('team.noEntry')}>
            <p>{t('team.noEntryText')}</p>
          </Empty>
        )}
      </Panel>
    </TeamPage>
  )
}
