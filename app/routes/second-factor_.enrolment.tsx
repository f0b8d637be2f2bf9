import { getFormProps, useForm } from '@conform-to/react'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { enrolTotp } from '~/features/second-factor/enrol-totp.server'
import { offeredTotp } from '~/features/second-factor/offered-totp.server'
import { RecoveryCodeList } from '~/features/second-factor/recovery-code-list'
import { TotpSetUp } from '~/features/second-factor/totp-set-up'
import { text } from '~/forms/fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { GateFrame } from '~/gate-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireStage } from '~/server/require-stage.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'stage', title: 'secondFactor.enrolTitle', frame: 'bare' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const holder = await requireStage(request, 'enrol')
  const { secret, uri } = await offeredTotp(holder.store, holder)
  const { displayName, secondFactorAt } = holder
  return { displayName, enrolled: secondFactorAt !== null, secret, uri }
}

export async function action({ request }: ActionFunctionArgs) {
  const holder = await requireStage(request, 'enrol')
  return answerForm(request, schema, async ({ code }) => {
    const codes = await enrolTotp(holder, holder, 'enrol', code)
    return data({ codes: codes ?? [] })
  })
}

const schema = z.object({ code: text(20) })

export default function SecondFactorEnrolment() {
  const t = useT()
  const { displayName, enrolled, secret, uri } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer && 'lastResult' in answer ? answer : undefined
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'enrolment', lastResult: refused?.lastResult })
  const props = useFieldProps()
  if (enrolled) {
    const codes = answer && 'codes' in answer ? answer.codes : []
    return (
      <GateFrame over={displayName} title={t('secondFactor.codesTitle')}>
        {codes.length > 0 ? (
          <RecoveryCodeList codes={codes} name={displayName} />
        ) : (
          <p>{t('secondFactor.codesNotShown')}</p>
        )}
        <form method="post" action="/second-factor/entry">
          <Button tone="go" wide>
            {codes.length > 0 ? t('secondFactor.codesKept') : t('secondFactor.enter')}
          </Button>
        </form>
      </GateFrame>
    )
  }
  return (
    <GateFrame
      over={t('secondFactor.step', { name: displayName })}
      title={t('secondFactor.enrolTitle')}
      lead={t('secondFactor.enrolLead')}
    >
      <form method="post" {...getFormProps(form)}>
        <FormSummary form={form} refusal={refused?.refusal} />
        <TotpSetUp secret={secret} uri={uri} />
        <TextField
          {...props(fields.code)}
          defaultValue=""
          label={t('secondFactor.appCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <Button tone="go" wide>
          {t('secondFactor.enrol')}
        </Button>
      </form>
      <form method="post" action="/sign-out">
        <Button tone="quiet" wide>
          {t('secondFactor.other')}
        </Button>
      </form>
    </GateFrame>
  )
}
