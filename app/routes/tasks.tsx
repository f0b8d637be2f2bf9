import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { mostShown } from '~/domain/most-shown'
import { DoneTable } from '~/features/casework/done-table'
import { doneTasks } from '~/features/casework/done-tasks.server'
import { taskList } from '~/features/casework/task-list.server'
import { TasksFull } from '~/features/casework/tasks-full'
import { TaskTable } from '~/features/casework/task-table'
import { tasksHref, taskViewOf, viewsOf } from '~/features/casework/task-views'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'

export const handle = { access: 'task.read', title: 'page.tasks', nav: 'home' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'task.read')
  const query = new URL(request.url).searchParams
  const view = taskViewOf(query.get('view'), context.actor.role)
  const after = query.get('after')
  const page = { view, views: viewsOf(context.actor.role), after, today: nigerDate(context.now) }
  if (view === 'done') return { ...page, done: await doneTasks(context, after), list: null }
  return { ...page, list: await taskList(context, view, after), done: null }
}

export default function Tasks() {
  const t = useT()
  const { view, views, after, today, list, done } = useLoaderData<typeof loader>()
  const next = list?.next ?? done?.next ?? null
  const empty = (list?.rows ?? done?.rows ?? []).length === 0
  return (
    <Page>
      <PageHeader
        title={t('tasks.title')}
        lead={t('tasks.lead')}
        actions={
          <ButtonLink href="/tasks/new" icon="plus" tone="go">
            {t('tasks.new')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <SavedNote>{t('tasks.saved')}</SavedNote>
        <Chips
          label={t('tasks.views')}
          items={views.map((name) => ({
            href: tasksHref(name),
            label: t(`tasks.view.${name}`),
            current: name === view,
          }))}
        />
        {empty ? (
          <Empty icon="check" title={t(`tasks.empty.${view}`)}>
            <p>{t(view === 'done' ? 'tasks.emptyTextDone' : 'tasks.emptyText')}</p>
          </Empty>
        ) : (
          <Panel flush>
            {list ? (
              <TaskTable rows={list.rows} today={today} showHolder={view === 'given' || view === 'team'} />
            ) : null}
            {done ? <DoneTable rows={done.rows} /> : null}
          </Panel>
        )}
        {list?.full ? <TasksFull cases={mostShown.taskCases} /> : null}
        {next !== null || after !== null ? (
          <Pager
            label={t('tasks.pages')}
            previous={{ label: t('tasks.first'), ...(after === null ? {} : { href: tasksHref(view) }) }}
            next={{ label: t('tasks.next'), ...(next === null ? {} : { href: tasksHref(view, next) }) }}
          />
        ) : null}
      </Stack>
    </Page>
  )
}
