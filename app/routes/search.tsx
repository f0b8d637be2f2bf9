import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { searchAll } from '~/features/comfort/search-all.server'
import { SearchResults } from '~/features/comfort/search-results'
import { text } from '~/forms/fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Button } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'signedIn', title: 'page.search' } satisfies RouteHandle

const searchForm = z.object({ q: text(100, 'search.typeFirst') })

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request)
  return null
}

/** Answers on the same screen and never through the address: what is searched may be a name. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, searchForm, async ({ q }) => ({ typed: q, found: await searchAll(context, q) }))
}

export default function Search() {
  const t = useT()
  const answer = useActionData<typeof action>()
  const refused = answer && 'lastResult' in answer ? answer : undefined
  const done = answer && 'found' in answer ? answer : undefined
  const [form, fields] = useForm({
    id: 'search',
    lastResult: refused?.lastResult,
    defaultValue: { q: done?.typed ?? '' },
  })
  const props = useFieldProps()
  return (
    <Page narrow>
      <PageHeader title={t('page.search')} lead={t('search.lead')} />
      <Stack gap="large">
        <form method="post" action="/search" className="form" role="search" {...getFormProps(form)}>
          <FormSummary form={form} refusal={refused?.refusal} />
          <TextField
            {...props(fields.q)}
            type="search"
            label={t('search.label')}
            hint={t('search.hint')}
            maxLength={100}
          />
          <Button tone="go" icon="search">
            {t('search.submit')}
          </Button>
        </form>
        {done ? <SearchResults found={done.found} /> : null}
      </Stack>
    </Page>
  )
}
