import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { groupPage } from '~/features/schooling/group-page.server'
import { GroupSubPage } from '~/features/schooling/group-sub-page'
import { removeGroupMember } from '~/features/schooling/remove-group-member.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'schooling.record',
  title: 'page.group',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const { id, name, children } = found(await groupPage(context, params['id'] ?? ''))
  const child = found(children.find((member) => member.id === params['personId']))
  return { group: { id, name }, firstName: child.firstName }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const groupId = params['id'] ?? ''
  return answerForm(request, z.object({}), async () => {
    await removeGroupMember(context, { groupId, personId: params['personId'] ?? '' })
    return redirect(`/groups/${groupId}`)
  })
}

export default function MemberLeaving() {
  const t = useT()
  const { group, firstName } = useLoaderData<typeof loader>()
  return (
    <GroupSubPage group={group} here={t('schooling.removeTitle', { name: firstName })}>
      <form method="post">
        <Stack>
          <p>{t('schooling.removeText', { name: firstName, group: group.name })}</p>
          <ButtonRow>
            <Button tone="grave">{t('schooling.removeConfirm')}</Button>
            <ButtonLink href={`/groups/${group.id}`}>{t('form.cancel')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </GroupSubPage>
  )
}
