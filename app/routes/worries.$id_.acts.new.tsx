import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { ActForm } from '~/features/concerns/act-form'
import { actForm } from '~/features/concerns/concern-forms.server'
import { recordConcernAct } from '~/features/concerns/record-concern-act.server'
import { WorryFrame } from '~/features/concerns/worry-frame'
import { worryPage } from '~/features/concerns/worry-page.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = { access: 'signedIn', title: 'page.worry' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const worry = found(await worryPage(context, params['id'] ?? ''))
  return { worry: { id: worry.id, code: worry.code }, today: worry.today, id: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const concernId = params['id'] ?? ''
  found(await worryPage(context, concernId))
  return answerForm(request, actForm, async (form) => {
    await recordConcernAct(context, concernId, form)
    return redirect(`/worries/${concernId}`)
  })
}

export default function NewAct() {
  const t = useT()
  const { worry, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorryFrame worry={worry} here={t('concerns.actForm.title')}>
      <ActForm {...rest} back={`/worries/${worry.id}`} answer={answer} />
    </WorryFrame>
  )
}
