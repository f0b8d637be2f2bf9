import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { saveView } from '~/features/comfort/save-view.server'
import { savedViewForm } from '~/features/comfort/saved-view-form'
import { savedLists } from '~/domain/search/saved-lists'
import { savedQuery } from '~/domain/search/saved-query'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'business.read', title: 'page.viewNew' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, 'business.read')
  const { searchParams } = new URL(request.url)
  const list = savedLists.find((known) => known === searchParams.get('list')) ?? 'households'
  searchParams.delete('list')
  return { list, query: savedQuery(searchParams), formId: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'business.read')
  return answerForm(request, savedViewForm, async (form) => {
    await saveView(context, form)
    return redirect(`/${form.list}${form.query === '' ? '' : `?${form.query}`}`)
  })
}

export default function NewView() {
  const t = useT()
  const { list, query, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'view',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, list, query, name: '' },
  })
  const props = useFieldProps()
  return (
    <Page narrow>
      <PageHeader title={t('page.viewNew')} lead={t('savedViews.newLead', { list: t(`savedViews.list.${list}`) })} />
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ id: fields.id.initialValue ?? formId, list, query }} />
        <TextField
          {...props(fields.name)}
          label={t('savedViews.name')}
          hint={t('savedViews.nameHint')}
          maxLength={80}
          required
        />
        <ButtonRow>
          <Button tone="go" icon="star">
            {t('savedViews.save')}
          </Button>
          <ButtonLink href={`/${list}?${query}`}>{t('savedViews.back')}</ButtonLink>
        </ButtonRow>
      </form>
    </Page>
  )
}
