import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { DeedPage } from '~/features/intake/deed-page'
import { personHead } from '~/features/intake/person-file.server'
import { useT } from '~/i18n/language'
import { JoiningHouseholdForm } from '~/joining-form'
import { NewHomeForm } from '~/new-home-form'
import { ReunificationChoice } from '~/reunification-choice'
import { joiningForm, newHomeForm } from '~/reunification-form.server'
import { reunificationOffer } from '~/reunification-offer.server'
import { reunifyIntoHousehold, reunifyIntoNewHousehold } from '~/reunification.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.record',
  title: 'page.personReunification',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const head = found(await personHead(context, params['id'] ?? '', 'intake.record'))
  const into = new URL(request.url).searchParams.get('into')
  return { head, ...(await reunificationOffer(context, head.id, into)), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const id = params['id'] ?? ''
  const today = nigerDate(context.now)
  if (new URL(request.url).searchParams.get('into') === 'new')
    return answerForm(request, newHomeForm(today), async (form) =>
      redirect(`/households/${await reunifyIntoNewHousehold(context, id, form)}`),
    )
  return answerForm(request, joiningForm(today), async (form) =>
    redirect(`/households/${await reunifyIntoHousehold(context, id, form)}`),
  )
}

export default function NewReunification() {
  const t = useT()
  const answer = useActionData<typeof action>()
  const { head, into, missing, families, households, household, mothers, ids, today } = useLoaderData<typeof loader>()
  return (
    <DeedPage head={head} title={t('intake.reunificationTitle')}>
      {missing === null && into === 'new' ? <NewHomeForm {...{ answer, head, ids, today, families }} /> : null}
      {missing === null && household ? (
        <JoiningHouseholdForm {...{ answer, head, today, families, household, mothers }} id={ids.reunification} />
      ) : null}
      {missing !== null || (into !== 'new' && !household) ? (
        <ReunificationChoice {...{ head, missing, households }} />
      ) : null}
    </DeedPage>
  )
}
