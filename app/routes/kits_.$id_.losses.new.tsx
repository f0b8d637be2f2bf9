import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { LossForm } from '~/features/losses/loss-form'
import { lossForm } from '~/features/losses/loss-forms.server'
import { lossToReport } from '~/features/losses/loss-to-report.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'kit.reportLoss',
  title: 'losses.report.title',
  object: 'kit',
  frame: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.reportLoss')
  return { kit: found(await lossToReport(context, params.id ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.reportLoss')
  const id = params.id ?? ''
  return answerForm(request, lossForm, async (form) => {
    await reportLoss(context, id, form)
    return redirect(`/kits/${id}#losses`)
  })
}

export default function NewLoss() {
  const t = useT()
  const { kit, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PhonePage
      title={t('losses.report.title')}
      subtitle={t('losses.report.lead', { number: kit.number, name: kit.caregiverName })}
      back={{ href: `/kits/${kit.id}`, label: t('losses.report.back') }}
      foot={
        kit.lines.length > 0 ? (
          <Button tone="go" wide form="loss">
            {t('losses.report.send')}
          </Button>
        ) : undefined
      }
    >
      <LossForm kit={kit} formId={formId} answer={answer} />
    </PhonePage>
  )
}
