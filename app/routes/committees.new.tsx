import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { CommitteeCrumbs } from '~/features/committees/committee-crumbs'
import { onlyNames } from '~/features/committees/only-names'
import { recordSitting } from '~/features/committees/record-sitting.server'
import { SittingFields } from '~/features/committees/sitting-fields'
import { sittingForm } from '~/features/committees/sitting-form.server'
import { sittingToRecord } from '~/features/committees/sitting-to-record.server'
import { WaitingPanel } from '~/features/committees/waiting-panel'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { stepUp } from '~/server/step-up.server'
import { submittedForm } from '~/server/submitted-form.server'
import { typedAgain } from '~/server/typed-again.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'committee.record',
  fresh: true,
  title: 'committees.form.title',
  nav: 'inbox',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'committee.record')
  const first = new URL(request.url).searchParams.get('kit')
  return {
    ...(await sittingToRecord(context, first)),
    formId: uuidv7(),
    stepUp: await stepUp(context, request),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'committee.record')
  if ((await submittedForm(request.clone())).has(onlyNames)) return typedAgain(request, sittingForm)
  return answerFreshForm(context, request, sittingForm, async (form) => {
    await recordSitting(context, form)
    return redirect(`/committees/${form.id}`)
  })
}

export default function NewSitting() {
  const t = useT()
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { threshold, kits, more } = data
  return (
    <Page>
      <PageHeader
        crumbs={<CommitteeCrumbs here={t('committees.form.title')} />}
        title={t('committees.form.title')}
        lead={t('committees.form.lead')}
      />
      {kits.length === 0 && !answer ? (
        <WaitingPanel threshold={threshold} kits={kits} more={more} />
      ) : (
        <SittingFields {...data} answer={answer} />
      )}
    </Page>
  )
}
