import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AccountDeed } from '~/features/second-factor/account-deed'
import { addPasskey } from '~/features/second-factor/add-passkey.server'
import { NewPasskeyField } from '~/features/second-factor/new-passkey-field'
import { formId, text } from '~/forms/fields'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { secondFactorOf } from '~/server/second-factor-of.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'signedIn', title: 'account.addPasskey' } satisfies RouteHandle

/** The second factor is shown first, on a page of its own: a device answers one question at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  if (!(await secondFactorOf(context.store, context.actor.id))) return redirect('/account/app')
  const { needed } = await stepUp(context, request)
  return needed ? redirect('/second-factor/fresh?next=/account/passkeys/new') : { id: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, schema, async (form) => {
    await mustBeFresh(context, request)
    await addPasskey(context, request, form)
    return redirect('/account')
  })
}

const schema = z.object({
  id: formId(),
  label: text(60),
  passkey: z.string({ error: 'account.passkeyMissing' }).max(30_000, 'form.tooLong'),
})

export default function NewPasskey() {
  const t = useT()
  const { id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'passkey', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <AccountDeed title={t('account.addPasskey')} lead={t('account.passkeyWhat')} form={form} answer={answer}>
      <TextField
        {...props(fields.label)}
        label={t('account.passkeyLabel')}
        hint={t('account.passkeyLabelHint')}
        maxLength={60}
        required
      />
      <NewPasskeyField field={fields.passkey} />
      <HiddenFields values={{ id: fields.id.initialValue ?? id }} />
    </AccountDeed>
  )
}
