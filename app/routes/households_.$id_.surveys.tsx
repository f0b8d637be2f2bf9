import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { householdHead } from '~/features/households/household-head.server'
import { householdRounds } from '~/features/surveys/household-rounds.server'
import { InterviewsTable } from '~/features/surveys/interviews-table'
import { RoundsPanel } from '~/features/surveys/rounds-panel'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { WithAside } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'household.read',
  title: 'surveys.household.done',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, surveys] = await Promise.all([householdHead(context, id), householdRounds(context, id)])
  const mayAsk = mayEver(context.actor.role, 'survey.answer') && found(head).status === 'open'
  return { head: found(head), surveys: found(surveys), mayAsk }
}

export default function HouseholdSurveys() {
  const t = useT()
  const { head, surveys, mayAsk } = useLoaderData<typeof loader>()
  const address = `/surveys/new?household=${head.id}`
  return (
    <HouseholdFrame
      head={head}
      tab="surveys"
      actions={
        mayAsk ? (
          <ButtonLink href={address} tone="go" icon="form">
            {t('surveys.household.do')}
          </ButtonLink>
        ) : null
      }
    >
      <WithAside
        aside={<RoundsPanel householdId={head.id} rounds={surveys.rounds} mayAsk={mayAsk} />}
        asideLabel={t('surveys.household.rounds')}
      >
        {surveys.interviews.length === 0 ? (
          <Empty icon="form" title={t('surveys.household.emptyTitle')}>
            {t('surveys.household.empty')}
          </Empty>
        ) : (
          <Panel title={t('surveys.household.done')} flush>
            <InterviewsTable interviews={surveys.interviews} />
          </Panel>
        )}
      </WithAside>
    </HouseholdFrame>
  )
}
