import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AccountDeed } from '~/features/second-factor/account-deed'
import { ownPasskey } from '~/features/second-factor/own-passkey.server'
import { removePasskey } from '~/features/second-factor/remove-passkey.server'
import { secondFactorCode } from '~/forms/fields'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'

export const handle = { access: 'signedIn', title: 'account.removeTitle' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const { label } = found(await ownPasskey(context, params['id'] ?? ''))
  return { label, stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, schema, async (form) => {
    await mustBeFresh(context, request, form.secondFactorCode)
    await removePasskey(context, request, params['id'] ?? '')
    return redirect('/account')
  })
}

const schema = z.object({ secondFactorCode: secondFactorCode() })

export default function PasskeyRemoval() {
  const t = useT()
  const { label, stepUp: asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'removal', lastResult: answer?.lastResult })
  return (
    <AccountDeed
      title={t('account.removeNamed', { label })}
      lead={t('account.removeWhat')}
      confirm={t('account.remove')}
      grave
      form={form}
      stepUp={{ ...asked, field: fields.secondFactorCode }}
      answer={answer}
    />
  )
}
