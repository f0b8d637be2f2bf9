import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GroupLevelForm, groupLevelFormId } from '~/features/schooling/group-level-form'
import { groupPage } from '~/features/schooling/group-page.server'
import { setGroupLevel } from '~/features/schooling/set-group-level.server'
import { groupLevelForm } from '~/features/schooling/tutoring-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'schooling.record',
  title: 'page.groupLevel',
  object: 'group',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const { id, name, ladder, language, level } = found(await groupPage(context, params['id'] ?? ''))
  return { group: { id, name, ladder, language, level } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const groupId = params['id'] ?? ''
  return answerForm(request, groupLevelForm, async (form) => {
    await setGroupLevel(context, { ...form, groupId })
    return redirect(`/groups/${groupId}?saved`)
  })
}

export default function GroupLevel() {
  const t = useT()
  const { group } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PhonePage
      title={t('tutoring.groupLevel')}
      subtitle={group.name}
      back={{ href: `/groups/${group.id}`, label: t('tutoring.back') }}
      foot={
        <Button form={groupLevelFormId} tone="go">
          {t('tutoring.saveLevel')}
        </Button>
      }
    >
      <GroupLevelForm group={group} answer={answer} />
    </PhonePage>
  )
}
