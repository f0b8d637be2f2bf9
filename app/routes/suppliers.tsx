import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { supplierKinds } from '~/domain/procurement/procurement-words'
import { supplierSearchForm } from '~/features/suppliers/supplier-forms'
import { supplierList, suppliersFound } from '~/features/suppliers/supplier-list.server'
import { SupplierTable } from '~/features/suppliers/supplier-table'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Button, ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'supplier.read', title: 'suppliers.title', nav: 'procurement' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplier.read')
  const { searchParams } = new URL(request.url)
  const kind = supplierKinds.find((known) => known === searchParams.get('kind'))
  const retired = searchParams.get('retired') === 'yes'
  const after = searchParams.get('after')?.slice(0, 60) || undefined
  const list = await supplierList(context, { kind, retired, after })
  return { kind: kind ?? null, retired, ...list, mayRecord: mayEver(context.actor.role, 'supplier.record') }
}

/** Answers on the same screen and never through the address: a supplier's name may be a person's. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplier.read')
  return answerForm(request, supplierSearchForm, async ({ q }) => ({
    typed: q,
    found: await suppliersFound(context, q),
  }))
}

export default function Suppliers() {
  const t = useT()
  const { kind, retired, rows, next, mayRecord } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer && 'lastResult' in answer ? answer : undefined
  const done = answer && 'found' in answer ? answer : undefined
  const [form, fields] = useForm({
    id: 'supplier-search',
    lastResult: refused?.lastResult,
    defaultValue: { q: done?.typed ?? '' },
  })
  const props = useFieldProps()
  const shown = done?.found ?? rows
  const caption = done ? t('suppliers.search.found', { count: shown.length }) : t('suppliers.title')
  const here = `/suppliers${retired ? '?retired=yes' : kind === null ? '' : `?kind=${kind}`}`
  return (
    <Page>
      <PageHeader
        title={t('suppliers.title')}
        lead={t('suppliers.lead')}
        actions={
          mayRecord ? (
            <ButtonLink href="/suppliers/new" tone="go" icon="plus">
              {t('suppliers.add')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        <form method="post" className="form" role="search" {...getFormProps(form)}>
          <FormSummary form={form} refusal={refused?.refusal} />
          <TextField {...props(fields.q)} type="search" label={t('suppliers.search.label')} maxLength={80} />
          <Button icon="search">{t('suppliers.search.submit')}</Button>
        </form>
        <Chips
          label={t('suppliers.views')}
          items={[
            { href: '/suppliers', label: t('suppliers.all'), current: !done && !retired && kind === null },
            ...supplierKinds.map((known) => ({
              href: `/suppliers?kind=${known}`,
              label: t(`suppliers.kind.${known}`),
              current: !done && kind === known,
            })),
            { href: '/suppliers?retired=yes', label: t('suppliers.retiredOnes'), current: !done && retired },
          ]}
        />
        <Panel title={caption} flush>
          {shown.length > 0 ? (
            <SupplierTable caption={caption} rows={shown} />
          ) : (
            <Empty
              icon="stall"
              title={done ? t('suppliers.search.nothing') : t('suppliers.empty')}
              action={<ButtonLink href="/suppliers">{t('suppliers.all')}</ButtonLink>}
            >
              {mayRecord ? t('suppliers.emptyText') : null}
            </Empty>
          )}
        </Panel>
        {!done && next !== null ? <ListPager here={here} next={next} /> : null}
      </Stack>
    </Page>
  )
}
