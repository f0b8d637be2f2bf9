import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { ClosureForm } from '~/features/schooling/closure-form'
import { ownSchools } from '~/features/schooling/closures-page.server'
import { closureForm } from '~/features/schooling/tutoring-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { recordClosure } from '~/server/record-closure.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'schooling.record', title: 'page.closures', nav: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const schools = (await ownSchools(context)).map(({ id, name }) => ({ id, name }))
  const asked = new URL(request.url).searchParams.get('school')
  return { id: uuidv7(), today: nigerDate(context.now), schools, schoolId: asked }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  return answerForm(request, closureForm, async (form) => {
    await recordClosure(context, form)
    return redirect('/closures')
  })
}

export default function NewClosure() {
  const t = useT()
  const start = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('schooling.where')}
            items={[{ href: '/closures', label: t('page.closures') }, { label: t('schoolClosed.add') }]}
          />
        }
        title={t('schoolClosed.add')}
        lead={t('schoolClosed.lead')}
      />
      <ClosureForm {...start} answer={answer} />
    </Page>
  )
}
