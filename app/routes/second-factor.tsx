import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { sameSitePath } from '~/domain/text/same-site-path'
import { passSecondFactor } from '~/features/second-factor/pass-second-factor.server'
import { secondFactorCode } from '~/forms/fields'
import { FormSummary } from '~/forms/form-summary'
import { GateFrame } from '~/gate-frame'
import { useT } from '~/i18n/language'
import { SecondFactorField } from '~/pieces/second-factor-field'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireStage } from '~/server/require-stage.server'
import { secondFactorOf } from '~/server/second-factor-of.server'
import { factorDeviceCookie } from '~/server/known-device.server'
import { sessionCookie } from '~/server/session-cookie.server'
import { Button } from '~/ui/button'
import { Fold } from '~/ui/fold'

export const handle = { access: 'stage', title: 'secondFactor.title', frame: 'bare' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { displayName, userId, store } = await requireStage(request, 'secondFactor')
  const factor = await secondFactorOf(store, userId)
  return { displayName, hasPasskey: factor?.hasPasskey ?? false }
}

export async function action({ request }: ActionFunctionArgs) {
  const door = await requireStage(request, 'secondFactor')
  return answerForm(request, schema, async (form) => {
    const { token, by } = await passSecondFactor(door, door.userId, form.secondFactorCode)
    const next = sameSitePath(new URL(request.url).searchParams.get('next'))
    const headers = new Headers({ 'Set-Cookie': sessionCookie(token) })
    headers.append('Set-Cookie', factorDeviceCookie(request, door.userId))
    return redirect(by === 'recoveryCode' ? '/account' : next, { headers })
  })
}

const schema = z.object({ secondFactorCode: secondFactorCode().pipe(z.string({ error: 'form.required' })) })

export default function SecondFactor() {
  const t = useT()
  const { displayName, hasPasskey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'second-factor', lastResult: answer?.lastResult })
  return (
    <GateFrame
      over={t('secondFactor.step', { name: displayName })}
      title={t('secondFactor.title')}
      lead={t('secondFactor.lead')}
    >
      <form method="post" data-passkey-sends="" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} refusedTitle={t('signIn.refused')} />
        <SecondFactorField
          field={fields.secondFactorCode}
          hasPasskey={hasPasskey}
          label={t('secondFactor.code')}
          hint={t('secondFactor.codeHint')}
        />
        <Button tone="go" wide>
          {t('secondFactor.enter')}
        </Button>
      </form>
      <Fold title={t('secondFactor.lost')}>
        <p className="small">{t('secondFactor.lostWhat')}</p>
      </Fold>
      <form method="post" action="/sign-out">
        <Button tone="quiet" wide>
          {t('secondFactor.other')}
        </Button>
      </form>
    </GateFrame>
  )
}
