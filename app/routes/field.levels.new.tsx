import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { childToCheck, placeAfterCheck } from '~/features/schooling/child-to-check.server'
import { LevelForm, levelFormId } from '~/features/schooling/level-form'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import { levelForm } from '~/features/schooling/schooling-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'
import { Steps } from '~/ui/steps'

export const handle = {
  access: 'level.check',
  title: 'schooling.levelCheck',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'level.check')
  const { searchParams } = new URL(request.url)
  const child = await childToCheck(context, searchParams.get('child') ?? '', searchParams.get('group'))
  return { id: uuidv7(), child: found(child) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'level.check')
  return answerForm(request, levelForm, async ({ groupId, ...form }) => {
    await recordLevelCheck(context, form)
    return redirect(await placeAfterCheck(context, { childId: form.childId, groupId }))
  })
}

export default function NewLevelCheck() {
  const t = useT()
  const { id, child } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { firstName, groupId, place, total } = child
  const round = groupId !== null && total > 1
  return (
    <PhonePage
      title={t('schooling.levelCheck')}
      subtitle={round ? t('schooling.childOf', { name: firstName, place, total }) : firstName}
      back={{ href: groupId ? `/groups/${groupId}` : `/children/${child.id}`, label: t('schooling.back') }}
      foot={
        <Button form={levelFormId} tone="go">
          {t(round ? 'schooling.saveAndNext' : 'schooling.saveCheck')}
        </Button>
      }
    >
      {round ? (
        <Steps label={t('schooling.childOf', { name: firstName, place, total })} total={total} current={place} />
      ) : null}
      <LevelForm id={id} child={child} answer={answer} />
    </PhonePage>
  )
}
