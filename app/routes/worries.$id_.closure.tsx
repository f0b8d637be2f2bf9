import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CloseForm } from '~/features/concerns/close-form'
import { closeConcern } from '~/features/concerns/close-concern.server'
import { closureForm } from '~/features/concerns/concern-forms.server'
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
  const { id, code } = found(await worryPage(context, params['id'] ?? ''))
  return { worry: { id, code } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const concernId = params['id'] ?? ''
  found(await worryPage(context, concernId))
  return answerForm(request, closureForm, async (form) => {
    await closeConcern(context, concernId, form)
    return redirect(`/worries/${concernId}`)
  })
}

export default function Closure() {
  const t = useT()
  const { worry } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorryFrame worry={worry} here={t('concerns.closeForm.title')} lead={t('concerns.closeForm.lead')}>
      <CloseForm back={`/worries/${worry.id}`} answer={answer} />
    </WorryFrame>
  )
}
