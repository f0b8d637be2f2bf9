import { getFormProps, useForm } from '@conform-to/react'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { enrol } from '~/features/staff/enrol.server'
import { enrolment } from '~/features/staff/enrolment.server'
import { NewPasswordFields } from '~/features/staff/new-password-fields'
import { onward } from '~/features/staff/onward.server'
import { typedPassword } from '~/features/staff/password-field'
import { signedInHeaders } from '~/features/staff/signed-in-headers.server'
import { visitorOf } from '~/server/visitor.server'
import { FormSummary } from '~/forms/form-summary'
import { GateFrame } from '~/gate-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { Button, ButtonLink } from '~/ui/button'

export const handle = {
  access: 'public',
  title: 'enrol.title',
  object: 'enrolmentLink',
  frame: 'bare',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await enrolment(visitorOf(request, context), params['token'] ?? '')
  return data(person && { username: person.username, displayName: person.displayName }, { status: person ? 200 : 404 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return answerForm(request, schema, async ({ password }) => {
    const entered = await enrol(visitorOf(request, context), params['token'] ?? '', password)
    return redirect(onward(request, entered.stage), { headers: signedInHeaders(request, entered) })
  })
}

const schema = z
  .object({ password: typedPassword(), passwordAgain: typedPassword() })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    message: 'enrol.different',
  })

export default function Enrol() {
  const t = useT()
  const person = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'enrol', lastResult: answer?.lastResult })
  if (!person) {
    return (
      <GateFrame title={t('enrol.notValidTitle')} lead={t('enrol.notValid')}>
        <ButtonLink href="/sign-in" wide>
          {t('enrol.toSignIn')}
        </ButtonLink>
      </GateFrame>
    )
  }
  return (
    <GateFrame over={person.displayName} title={t('enrol.title')} lead={t('enrol.lead', { username: person.username })}>
      <form method="post" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <input type="hidden" name="username" autoComplete="username" value={person.username} />
        <NewPasswordFields fields={fields} />
        <Button tone="go" wide>
          {t('enrol.save')}
        </Button>
      </form>
    </GateFrame>
  )
}
