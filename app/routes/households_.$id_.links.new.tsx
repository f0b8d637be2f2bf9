import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { householdHead } from '~/features/households/household-head.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { linkForm } from '~/features/kits/kit-forms.server'
import { LinkForm } from '~/features/kits/link-form'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { afterTie } from '~/tie-saved'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'household.read',
  title: 'kits.link.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  return { head: found(await householdHead(context, params.id ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params.id ?? ''
  return answerForm(request, linkForm, async (form) => {
    return redirect(afterTie(`/households/${id}/kits`, await declareLink(context, { householdId: id }, form)))
  })
}

export default function NewHouseholdLink() {
  const t = useT()
  const { head, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <HouseholdSubPage head={head} title={t('kits.link.title')}>
      <Stack>
        <LinkForm formId={formId} answer={answer} cancelHref={`/households/${head.id}/kits`} />
        <p>
          {t('kits.link.noMore')} <a href={`/households/${head.id}/links/lifting`}>{t('suppliers.lift')}</a>
        </p>
      </Stack>
    </HouseholdSubPage>
  )
}
