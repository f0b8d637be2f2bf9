import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isCivilDate } from '~/domain/dates'
import { lightChecksDue } from '~/features/closure/light-checks-due.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

export const handle = { access: 'contact.record', title: 'lightChecks.title', nav: 'home' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  const [dueOn = '', id = ''] = (new URL(request.url).searchParams.get('after') ?? '').split('~')
  const after = isCivilDate(dueOn) && id !== '' ? { dueOn, id } : null
  return { after, ...(await lightChecksDue(context, after)) }
}

export default function LightChecks() {
  const t = useT()
  const { date } = useFormats()
  const { rows, next, after } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title={t('lightChecks.title')} lead={t('lightChecks.lead')} />
      <Stack gap="large">
        {rows.length === 0 ? (
          <Empty icon="phone" title={t('lightChecks.none')}>
            <p>{t('lightChecks.noneText')}</p>
          </Empty>
        ) : (
          <Panel flush>
            <TodoList
              items={rows.map(({ id, caseNumber, place, months, dueOn, late, tries }) => ({
                key: id,
                icon: 'phone',
                title: t('lightChecks.row', { caseNumber, place }),
                href: `/light-checks/${id}`,
                detail: tries
                  ? t('lightCheck.monthsTried', { months, count: tries.count, on: date(tries.lastOn) })
                  : t('lightCheck.months', { count: months }),
                when: date(dueOn),
                late,
              }))}
            />
          </Panel>
        )}
        {next || after ? (
          <Pager
            label={t('consentList.pages')}
            previous={{ label: t('consentList.first'), ...(after ? { href: '/light-checks' } : {}) }}
            next={{
              label: t('consentList.next'),
              ...(next ? { href: `/light-checks?after=${next.dueOn}~${next.id}` } : {}),
            }}
          />
        ) : null}
      </Stack>
    </Page>
  )
}
