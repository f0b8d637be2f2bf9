import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { consentsForm } from '~/features/households/consent-form'
import { ConsentSwitchboardForm } from '~/features/households/consent-switchboard-form'
import { householdHead } from '~/features/households/household-head.server'
import { possibleGivers } from '~/features/households/possible-givers.server'
import { recordConsents } from '~/features/households/record-consents.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'consents.newTitle',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  return { head, id: uuidv7(), givers: await possibleGivers(context, head.id), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const id = params['id'] ?? ''
  return answerForm(request, consentsForm(nigerDate(context.now)), async (form) => {
    await recordConsents(context, id, form)
    return redirect(`/households/${id}/consents`)
  })
}

export default function NewConsents() {
  const t = useT()
  const { head, ...rest } = useLoaderData<typeof loader>()
  const back = `/households/${head.id}/consents`
  return (
    <HouseholdSubPage head={head} title={t('consents.newTitle')} lead={t('consents.lead')}>
      <ConsentSwitchboardForm answer={useActionData<typeof action>()} back={back} {...rest} />
    </HouseholdSubPage>
  )
}
