import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { groupForm } from '~/features/settings/group-form'
import { GroupFormPanel } from '~/features/settings/group-form-panel'
import { groupSettings } from '~/features/settings/group-settings.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { editGroup } from '~/features/settings/write-group.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { CardLink } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'settings.edit',
  title: 'page.groupSettings',
  object: 'tutoringGroup',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return found(await groupSettings(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const id = params['id'] ?? ''
  return answerForm(request, groupForm, async (form) => {
    await editGroup(context, { ...form, id })
    return redirect(`/settings/groups/${id}`)
  })
}

export default function GroupSettings() {
  const t = useT()
  const { date, number } = useFormats()
  const group = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, name, closedOn, closedWhy } = group
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part="groups" label={name} />} title={name} />
      <Stack gap="large">
        <Facts
          items={[
            { term: t('adm.group.school'), value: group.schoolName },
            { term: t('adm.group.tutor'), value: group.tutorName },
            { term: t('adm.group.members'), value: number(group.members) },
            { term: t('adm.group.sessions'), value: number(group.sessionsHeld) },
            {
              term: t('adm.group.lastSession'),
              value: group.lastSessionOn ? date(group.lastSessionOn) : t('adm.group.noSession'),
            },
          ]}
        />
        {closedOn === null ? (
          <>
            <GroupFormPanel group={group} schools={group.schools} answer={answer} />
            <Panel title={t('adm.group.deeds')}>
              <Stack>
                <CardLink
                  href={`/settings/groups/${id}/tutor`}
                  icon="swap"
                  title={t('page.groupTutor')}
                  detail={t('adm.group.tutorDetail')}
                />
                <CardLink
                  href={`/settings/groups/${id}/closing`}
                  icon="lock"
                  title={t('page.groupClosing')}
                  detail={t('adm.group.closeDetail')}
                />
              </Stack>
            </Panel>
          </>
        ) : (
          <Note>{t('adm.group.closed', { on: date(closedOn), why: closedWhy ?? '' })}</Note>
        )}
      </Stack>
    </Page>
  )
}
