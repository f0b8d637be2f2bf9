import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dueAddress, dueFilterOf } from '~/features/surveys/due-filter'
import { DueTable } from '~/features/surveys/due-table'
import { planRounds } from '~/features/surveys/plan-rounds'
import { surveysDue } from '~/features/surveys/surveys-due.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'

export const handle = { access: 'survey.answer', title: 'surveys.list.title', nav: 'surveys' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'survey.answer')
  const filter = dueFilterOf(new URL(request.url).searchParams)
  return { filter, due: await surveysDue(context, filter) }
}

export default function SurveysDue() {
  const t = useT()
  const { filter, due } = useLoaderData<typeof loader>()
  const { round, after } = filter
  return (
    <Page>
      <PageHeader title={t('surveys.list.title')} lead={t('surveys.list.lead')} />
      <Stack gap="large">
        <Chips
          label={t('surveys.list.filter')}
          items={[
            { href: '/surveys', label: t('surveys.list.all'), current: round === undefined },
            ...planRounds.map((code) => ({
              href: dueAddress({ round: code }),
              label: t(`surveys.round.${code}`),
              current: round === code,
            })),
          ]}
        />
        {due.rows.length === 0 ? (
          <Empty icon="form" title={t('surveys.list.emptyTitle')}>
            {t('surveys.list.empty')}
          </Empty>
        ) : (
          <Panel flush>
            <DueTable rows={due.rows} />
          </Panel>
        )}
        {due.next || after ? (
          <Pager
            label={t('surveys.list.pages')}
            previous={{ label: t('surveys.list.first'), ...(after ? { href: dueAddress({ round }) } : {}) }}
            next={{
              label: t('surveys.list.next'),
              ...(due.next ? { href: dueAddress({ round, after: due.next }) } : {}),
            }}
          />
        ) : null}
      </Stack>
    </Page>
  )
}
