import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { householdHead } from '~/features/households/household-head.server'
import { askTieLifting } from '~/features/suppliers/ask-tie-lifting.server'
import { tieLiftingForm } from '~/features/suppliers/supplier-forms'
import { TieReasonForm } from '~/features/suppliers/tie-reason-form'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.read',
  title: 'suppliers.lift',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  return { head: found(await householdHead(context, params.id ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const { id } = found(await householdHead(context, params.id ?? ''))
  return answerForm(request, tieLiftingForm, async (form) => {
    await askTieLifting(context, { householdId: id }, form)
    return redirect(`/households/${id}/kits`)
  })
}

export default function FamilyTieLifting() {
  const t = useT()
  const { head, formId } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('suppliers.lift')}>
      <TieReasonForm
        formId={formId}
        answer={useActionData<typeof action>()}
        what={t('suppliers.liftWhat')}
        label={t('suppliers.liftReason')}
        submit={t('suppliers.liftSave')}
        cancelHref={`/households/${head.id}/kits`}
      />
    </HouseholdSubPage>
  )
}
