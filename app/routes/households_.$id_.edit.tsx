import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { EditHouseholdForm } from '~/features/households/edit-household-form'
import { editHousehold } from '~/features/households/edit-household.server'
import { householdForEdit } from '~/features/households/household-for-edit.server'
import { editHouseholdForm } from '~/features/households/household-form'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'edit.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  return { head, household: found(await householdForEdit(context, head.id)), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const id = params['id'] ?? ''
  return answerForm(request, editHouseholdForm(nigerDate(context.now)), async (form) => {
    await editHousehold(context, id, form)
    return redirect(`/households/${id}/members`)
  })
}

export default function EditHousehold() {
  const t = useT()
  const { head, ...rest } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('edit.title')}>
      <EditHouseholdForm answer={useActionData<typeof action>()} back={`/households/${head.id}/members`} {...rest} />
    </HouseholdSubPage>
  )
}
