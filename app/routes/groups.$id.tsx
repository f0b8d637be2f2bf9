import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { GroupOverview } from '~/features/schooling/group-overview'
import { groupPage } from '~/features/schooling/group-page.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Note } from '~/ui/note'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'child.read', title: 'page.group', object: 'group', nav: 'field' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'child.read')
  const group = found(await groupPage(context, params['id'] ?? ''))
  const mayCheck = mayEver(context.actor.role, 'spotCheck.record') && !group.own
  return { group, mayCheck, checked: new URL(request.url).searchParams.get('saved') === 'check' }
}

export default function Group() {
  const t = useT()
  const { date } = useFormats()
  const { group, mayCheck, checked } = useLoaderData<typeof loader>()
  const groups = { label: t('schooling.groups'), ...(group.mayLog ? { href: '/groups' } : {}) }
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={[groups, { label: group.name }]} />}
        title={group.name}
        lead={t('schooling.groupLead', { school: group.schoolName, tutor: group.tutorName })}
        actions={
          <>
            <ButtonLink href={`/groups/${group.id}/print`} icon="print">
              {t('print.register')}
            </ButtonLink>
            {mayCheck ? (
              <ButtonLink href={`/groups/${group.id}/check`} icon="shield">
                {t('stipends.check')}
              </ButtonLink>
            ) : null}
            {group.mayLog ? (
              <ButtonLink href={`/groups/${group.id}/supplies`} icon="bag">
                {t('supplies.link')}
              </ButtonLink>
            ) : null}
            {group.mayLog ? (
              <ButtonLink href={`/field/sessions/new?group=${group.id}`} tone="go" icon="pencil">
                {t('schooling.logSession')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {group.closedOn ? <Note icon="lock">{t('adm.group.closedSince', { on: date(group.closedOn) })}</Note> : null}
      <SavedNote>{t(checked ? 'stipends.checkSaved' : 'tutoring.levelSaved')}</SavedNote>
      <GroupOverview group={group} />
    </Page>
  )
}
