import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary } from '~/forms/form-summary'
import { regroupingPage } from '~/features/schooling/regrouping-page.server'
import { undoForm } from '~/features/schooling/tutoring-forms.server'
import { undoRegrouping } from '~/features/schooling/undo-regrouping.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'level.check',
  title: 'page.regrouping',
  object: 'group',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'level.check')
  const { id, undo, schoolName } = found(await regroupingPage(context, params['id'] ?? ''))
  return { groupId: id, undo, schoolName }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'level.check')
  const groupId = params['id'] ?? ''
  return answerForm(request, undoForm, async ({ regroupingId }) => {
    await undoRegrouping(context, { groupId, regroupingId })
    return redirect(`/groups/${groupId}/regrouping?done=undone`)
  })
}

export default function UndoRegrouping() {
  const t = useT()
  const { date } = useFormats()
  const { groupId, undo, schoolName } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'undo', lastResult: answer?.lastResult })
  const back = `/groups/${groupId}/regrouping`
  return (
    <PhonePage title={t('regrouping.undoTitle')} subtitle={schoolName} back={{ href: back, label: t('tutoring.back') }}>
      {undo ? (
        <form method="post" {...getFormProps(form)}>
          <FormSummary form={form} refusal={answer?.refusal} />
          <Stack>
            <p className="strong">{t('regrouping.undoOffer', { on: date(undo.on), count: undo.children })}</p>
            <p>{t('regrouping.undoText')}</p>
            <Button tone="grave">{t('regrouping.undoConfirm')}</Button>
            <ButtonLink href={back}>{t('form.cancel')}</ButtonLink>
          </Stack>
          <HiddenFields values={{ regroupingId: undo.id }} />
        </form>
      ) : (
        <Empty icon="check" title={t('regrouping.nothingToUndo')}>
          {t('regrouping.nothingToUndoText')}
        </Empty>
      )}
    </PhonePage>
  )
}
