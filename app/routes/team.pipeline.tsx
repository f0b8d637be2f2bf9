import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LongestTable } from '~/features/team/longest-table'
import { pipelinePage } from '~/features/team/pipeline-page.server'
import { StageTable } from '~/features/team/stage-table'
import { TeamPage } from '~/features/team/team-page'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Columns } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = { access: 'team.read', title: 'page.team.pipeline', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'team.read')
  return await pipelinePage(context, new URL(request.url).searchParams)
}

export default function TeamPipeline() {
  const { parents, children, step, longest, next } = useLoaderData<typeof loader>()
  const t = useT()
  const title = t('team.longest', { step: t(`milestone.short.${step}`) })
  return (
    <TeamPage view="pipeline">
      <Panel title={t('team.stagesTitle')} foot={t('team.stagesFoot')} flush>
        <Columns count={2}>
          <StageTable track="parents" stages={parents} step={step} />
          <StageTable track="children" stages={children} step={step} />
        </Columns>
      </Panel>
      <Panel
        id="longest"
        title={title}
        foot={next === null ? null : <ListPager here={`/team/pipeline?step=${step}`} next={next} anchor="#longest" />}
        flush
      >
        {longest.length > 0 ? (
          <LongestTable rows={longest} caption={title} />
        ) : (
          <Empty icon="flag" title={t('team.nobodyHere')}>
            <p>{t('team.nobodyHereText')}</p>
          </Empty>
        )}
      </Panel>
    </TeamPage>
  )
}
