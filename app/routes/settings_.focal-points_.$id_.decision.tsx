import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { focalPointAnswers } from '~/domain/concerns/focal-point-refusal'
import { answerFocalPoint } from '~/features/concerns/answer-focal-point.server'
import { FocalPointFacts } from '~/features/concerns/focal-point-facts'
import { focalPointToAnswer } from '~/features/concerns/focal-point-to-answer.server'
import { oneOf } from '~/forms/fields'
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

export const handle = {
  access: 'focalPoint.confirm',
  fresh: true,
  title: 'page.focalPointDecision',
  object: 'focalPoint',
  nav: 'inbox',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'focalPoint.confirm')
  const point = found(await focalPointToAnswer(context, params['id'] ?? ''))
  return { point, stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'focalPoint.confirm')
  return answerFreshForm(context, request, schema, async (form) => {
    await answerFocalPoint(context, params['id'] ?? '', form)
    return redirect('/inbox?saved')
  })
}

const schema = z.object({ outcome: oneOf(focalPointAnswers) })

export default function FocalPointDecision() {
  const t = useT()
  const { point } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ outcome: string }>({ id: 'focal-point-answer', lastResult: answer?.lastResult })
  const props = useFieldProps()
  const title = t('page.focalPointDecision')
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs label={t('inbox.where')} items={[{ href: '/inbox', label: t('inbox.title') }, { label: title }]} />
        }
        title={title}
        lead={point.name}
      />
      <Stack gap="large">
        <FocalPointFacts point={point} />
        {point.refusal === null || answer ? (
          <DeedForm form={form} answer={answer} submit={t('form.save')} cancelHref="/inbox">
            <ChoiceCards
              {...props(fields.outcome)}
              legend={t('adm.outcome')}
              options={focalPointAnswers.map((one) => ({
                value: one,
                label: t(`adm.outcome.${one}`),
                hint: t(`adm.focal.answerHint.${one}`),
              }))}
              required
            />
          </DeedForm>
        ) : null}
      </Stack>
    </Page>
  )
}
