import { useForm } from '@conform-to/react'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AccountDeed, AccountPage } from '~/features/second-factor/account-deed'
import { makeRecoveryCodes } from '~/features/second-factor/make-recovery-codes.server'
import { RecoveryCodeList } from '~/features/second-factor/recovery-code-list'
import { secondFactorCode } from '~/forms/fields'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { secondFactorOf } from '~/server/second-factor-of.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { ButtonLink } from '~/ui/button'

export const handle = { access: 'signedIn', title: 'secondFactor.codesTitle' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  if (!(await secondFactorOf(context.store, context.actor.id))) return redirect('/account/app')
  return { name: context.actor.displayName, stepUp: await stepUp(context, request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, schema, async (form) => {
    await mustBeFresh(context, request, form.secondFactorCode)
    return data({ codes: await makeRecoveryCodes(context, request) })
  })
}

const schema = z.object({ secondFactorCode: secondFactorCode() })

export default function RecoveryCodes() {
  const t = useT()
  const { name, stepUp: asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer && 'lastResult' in answer ? answer : undefined
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'codes', lastResult: refused?.lastResult })
  if (answer && 'codes' in answer) {
    return (
      <AccountPage title={t('secondFactor.codesTitle')}>
        <RecoveryCodeList codes={answer.codes} name={name} />
        <ButtonLink href="/account" tone="go">
          {t('secondFactor.codesKept')}
        </ButtonLink>
      </AccountPage>
    )
  }
  return (
    <AccountDeed
      title={t('account.newCodes')}
      lead={t('account.newCodesLead')}
      confirm={t('account.makeCodes')}
      form={form}
      stepUp={{ ...asked, field: fields.secondFactorCode }}
      answer={refused}
    />
  )
}
