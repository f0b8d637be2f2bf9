import { useForm } from '@conform-to/react'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AccountDeed, AccountPage } from '~/features/second-factor/account-deed'
import { enrolTotp } from '~/features/second-factor/enrol-totp.server'
import { offeredTotp } from '~/features/second-factor/offered-totp.server'
import { RecoveryCodeList } from '~/features/second-factor/recovery-code-list'
import { TotpSetUp } from '~/features/second-factor/totp-set-up'
import { secondFactorCode, text } from '~/forms/fields'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { hashOfToken, tokenOf } from '~/server/session-cookie.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'signedIn', title: 'account.appTitle' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const [offered, asked] = await Promise.all([
    offeredTotp(context.store, holderOf(context.actor, request)),
    stepUp(context, request),
  ])
  const { secret, uri, since } = offered
  return { name: context.actor.displayName, secret, uri, replaces: since !== null, stepUp: asked }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, schema, async (form) => {
    await mustBeFresh(context, request, form.secondFactorCode)
    const holder = holderOf(context.actor, request)
    return data({ codes: await enrolTotp({ ...context, request }, holder, 'full', form.code) })
  })
}

const schema = z.object({ code: text(20), secondFactorCode: secondFactorCode() })

function holderOf({ id, username }: { id: string; username: string }, request: Request) {
  return { userId: id, username, tokenHash: hashOfToken(tokenOf(request) ?? '') }
}

export default function CodeApp() {
  const t = useT()
  const { name, secret, uri, replaces, stepUp: asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer && 'lastResult' in answer ? answer : undefined
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'app', lastResult: refused?.lastResult })
  const props = useFieldProps()
  if (answer && 'codes' in answer) {
    return (
      <AccountPage title={answer.codes ? t('secondFactor.codesTitle') : t('account.appReplaced')}>
        {answer.codes ? <RecoveryCodeList codes={answer.codes} name={name} /> : <p>{t('account.appReplacedWhat')}</p>}
        <ButtonLink href="/account" tone="go">
          {answer.codes ? t('secondFactor.codesKept') : t('account.back')}
        </ButtonLink>
      </AccountPage>
    )
  }
  return (
    <AccountDeed
      title={replaces ? t('account.replaceApp') : t('account.appTitle')}
      lead={replaces ? t('account.replaceLead') : t('secondFactor.enrolLead')}
      confirm={t('secondFactor.enrol')}
      form={form}
      stepUp={{ ...asked, field: fields.secondFactorCode }}
      answer={refused}
    >
      <TotpSetUp secret={secret} uri={uri} />
      <TextField
        {...props(fields.code)}
        defaultValue=""
        label={t('secondFactor.appCode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
    </AccountDeed>
  )
}
