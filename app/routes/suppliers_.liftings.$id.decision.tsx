import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { tieLiftingAnswers } from '~/domain/procurement/tie-lifting'
import { decideTieLifting } from '~/features/suppliers/decide-tie-lifting.server'
import { tieLiftingAnswerForm } from '~/features/suppliers/supplier-forms'
import { TieLiftingFacts } from '~/features/suppliers/tie-lifting-facts'
import { tieLiftingPage } from '~/features/suppliers/tie-liftings.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'supplier.liftTie',
  fresh: true,
  title: 'suppliers.liftDecide',
  object: 'tieLifting',
  nav: 'inbox',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplier.liftTie')
  return { ...found(await tieLiftingPage(context, params['id'] ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplier.liftTie')
  return answerFreshForm(context, request, tieLiftingAnswerForm, async (form) => {
    await decideTieLifting(context, params['id'] ?? '', form)
    return redirect('/inbox?saved')
  })
}

export default function TieLiftingDecision() {
  const t = useT()
  const lifting = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'outcome' | 'reason', string>>({
    id: 'tie-lifting-answer',
    lastResult: answer?.lastResult,
  })
  const props = useFieldProps()
  const title = t('suppliers.liftDecide')
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs label={t('inbox.where')} items={[{ href: '/inbox', label: t('inbox.title') }, { label: title }]} />
        }
        title={title}
        lead={lifting.about.name}
      />
      <Stack gap="large">
        <TieLiftingFacts lifting={lifting} />
        {lifting.refusal === null ? (
          <DeedForm form={form} answer={answer} submit={t('form.save')} cancelHref="/inbox">
            <ChoiceCards
              {...props(fields.outcome)}
              legend={t('suppliers.liftAnswer')}
              options={tieLiftingAnswers.map((outcome) => ({
                value: outcome,
                label: t(`suppliers.liftOutcome.${outcome}`),
                hint: t(`suppliers.liftOutcomeHint.${outcome}`),
              }))}
              required
            />
            <TextArea {...props(fields.reason)} label={t('lots.reason')} rows={3} maxLength={600} required />
          </DeedForm>
        ) : null}
      </Stack>
    </Page>
  )
}
