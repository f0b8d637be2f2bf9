import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { onward } from '~/features/staff/onward.server'
import { typedPassword } from '~/features/staff/password-field'
import { signIn } from '~/features/staff/sign-in.server'
import { signedInHeaders } from '~/features/staff/signed-in-headers.server'
import { visitorOf } from '~/server/visitor.server'
import { text } from '~/forms/fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { GateFrame } from '~/gate-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { services } from '~/server/services.server'
import { stageOfSession } from '~/server/session.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'public', title: 'signIn.title', frame: 'bare' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { store, clock } = services()
  const stage = await stageOfSession(store, clock(), request)
  return stage === null ? null : redirect(onward(request, stage))
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerForm(request, schema, async (form) => {
    const entered = await signIn(visitorOf(request, context), form)
    return redirect(onward(request, entered.stage), { headers: signedInHeaders(request, entered) })
  })
}

const schema = z.object({ username: text(100), password: typedPassword() })

export default function SignIn() {
  const t = useT()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'sign-in', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <GateFrame title={t('signIn.title')}>
      <form method="post" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} refusedTitle={t('signIn.refused')} />
        <TextField
          {...props(fields.username)}
          label={t('signIn.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField
          {...props(fields.password)}
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button tone="go" wide>
          {t('signIn.enter')}
        </Button>
      </form>
      <p className="small muted">{t('signIn.forgotten')}</p>
    </GateFrame>
  )
}
