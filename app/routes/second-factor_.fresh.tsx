import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { sameSitePath } from '~/domain/text/same-site-path'
import { secondFactorCode } from '~/forms/fields'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { StepUpField } from '~/pieces/step-up-field'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'signedIn', title: 'stepUp.title' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const asked = await stepUp(context, request)
  return asked.needed ? { stepUp: asked } : redirect(nextOf(request))
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, schema, async (form) => {
    await mustBeFresh(context, request, form.secondFactorCode)
    return redirect(nextOf(request))
  })
}

const schema = z.object({ secondFactorCode: secondFactorCode() })

function nextOf(request: Request) {
  return sameSitePath(new URL(request.url).searchParams.get('next'), '/account')
}

export default function FreshSecondFactor() {
  const t = useT()
  const { stepUp: asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'fresh', lastResult: answer?.lastResult })
  return (
    <Page narrow>
      <PageHeader title={t('stepUp.title')} lead={t('stepUp.lead')} />
      <Panel>
        <form method="post" data-passkey-sends="" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <StepUpField field={fields.secondFactorCode} stepUp={asked} />
            <ButtonRow>
              <Button tone="go">{t('stepUp.confirm')}</Button>
              <ButtonLink href="/account" tone="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Stack>
        </form>
      </Panel>
    </Page>
  )
}
