import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addGroupMember } from '~/features/schooling/add-group-member.server'
import { childrenToChoose } from '~/features/schooling/children-to-choose.server'
import { groupPage } from '~/features/schooling/group-page.server'
import { GroupSubPage } from '~/features/schooling/group-sub-page'
import { MemberForm } from '~/features/schooling/member-form'
import { memberForm } from '~/features/schooling/schooling-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'schooling.record',
  title: 'schooling.childOfProgramme',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const { id, name, children } = found(await groupPage(context, params['id'] ?? ''))
  const inGroup = children.map((child) => child.id)
  return { group: { id, name }, children: await childrenToChoose(context, inGroup) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const groupId = params['id'] ?? ''
  return answerForm(request, memberForm, async ({ personId }) => {
    await addGroupMember(context, { groupId, personId })
    return redirect(`/groups/${groupId}`)
  })
}

export default function NewMember() {
  const t = useT()
  const { group, children } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <GroupSubPage group={group} here={t('schooling.addMember')}>
      <Stack gap="large">
        <Panel title={t('schooling.childOfProgramme')}>
          {children.length > 0 ? (
            <MemberForm choices={children} answer={answer} />
          ) : (
            <p>{t('schooling.noChildToAdd')}</p>
          )}
        </Panel>
        <Panel title={t('schooling.classmate')}>
          <Stack>
            <p>{t('schooling.classmateText')}</p>
            <ButtonLink href={`/groups/${group.id}/classmates/new`} icon="plus">
              {t('schooling.addClassmate')}
            </ButtonLink>
          </Stack>
        </Panel>
      </Stack>
    </GroupSubPage>
  )
}
