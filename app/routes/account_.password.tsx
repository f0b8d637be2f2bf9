import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AccountDeed } from '~/features/second-factor/account-deed'
import { changePassword } from '~/features/staff/change-password.server'
import { NewPasswordFields } from '~/features/staff/new-password-fields'
import { typedPassword } from '~/features/staff/password-field'
import { secondFactorCode } from '~/forms/fields'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { sessionCookie } from '~/server/session-cookie.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'signedIn', title: 'account.changePassword' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  return { username: context.actor.username, stepUp: await stepUp(context, request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, schema, async (form) => {
    await mustBeFresh(context, request, form.secondFactorCode)
    const token = await changePassword(context, form)
    return redirect('/account', { headers: { 'Set-Cookie': sessionCookie(token) } })
  })
}

const schema = z
  .object({
    oldPassword: typedPassword(),
    password: typedPassword(),
    passwordAgain: typedPassword(),
    secondFactorCode: secondFactorCode(),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    message: 'enrol.different',
  })

export default function Password() {
  const t = useT()
  const { username, stepUp: asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'password', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <AccountDeed
      title={t('account.changePassword')}
      lead={t('account.changePasswordLead')}
      confirm={t('form.save')}
      form={form}
      stepUp={{ ...asked, field: fields.secondFactorCode }}
      answer={answer}
    >
      <input type="hidden" name="username" autoComplete="username" value={username} />
      <TextField
        {...props(fields.oldPassword)}
        label={t('account.oldPassword')}
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPasswordFields fields={fields} />
    </AccountDeed>
  )
}
