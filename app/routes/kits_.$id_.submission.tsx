import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GateChecks } from '~/features/kits/gate-checks'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { kitForEdit } from '~/features/kits/kit-for-edit.server'
import { kitSubmissionForm } from '~/features/kits/kit-forms.server'
import { KitLead } from '~/features/kits/kit-lead'
import { KitLinesTable } from '~/features/kits/kit-lines-table'
import { KitSource } from '~/features/kits/kit-source'
import { submitKit } from '~/features/kits/submit-kit.server'
import { FormSummary } from '~/forms/form-summary'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { WaivedQuotesNote } from '~/pieces/waived-quotes-note'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Code } from '~/ui/code'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'kit.request',
  title: 'page.kitSubmission',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  return found(await kitForEdit(context, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  const id = params.id ?? ''
  return answerForm(request, kitSubmissionForm, async (form) => {
    await submitKit(context, id, form)
    return redirect(`/kits/${id}`)
  })
}

export default function KitSubmission() {
  const t = useT()
  const locale = useLocale()
  const { francs } = useFormats()
  const { kit, versions, missing, lastPrices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'kit-submission', lastResult: answer?.lastResult })
  return (
    <Page>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} here={t('kits.deed.submit')} />}
        title={t('kits.submission.title', { kit: kit.typeLabel[locale] })}
        lead={<KitLead kit={kit} />}
      />
      <form method="post" {...getFormProps(form)}>
        <Stack gap="large">
          <FormSummary form={form} refusal={answer?.refusal} />
          <HiddenFields values={{ version: String(kit.version) }} />
          <Panel title={t('kits.requested')} aside={<KitSource kit={kit} />} flush>
            <KitLinesTable
              lines={kit.lines}
              total={kit.total}
              moves={versions[0]?.moves?.lines ?? []}
              lastPrices={lastPrices}
            />
          </Panel>
          <WaivedQuotesNote waived={kit.waived} />
          {Object.values(lastPrices).some(({ flagged }) => flagged) ? (
            <Note tone="late" icon="coin">
              {t('prices.flaggedBefore')}
            </Note>
          ) : null}
          <Note
            icon="hash"
            title={
              <>
                {t('kits.decision.content', { version: kit.version })} <Code>{kit.code}</Code>
              </>
            }
          >
            <p>{t('kits.submission.another')}</p>
          </Note>
          {missing.length > 0 ? (
            <Panel title={t('kits.submission.missing')} foot={t('kits.submission.missingText')} flush>
              <GateChecks gate={missing} />
            </Panel>
          ) : null}
          <ButtonRow>
            <Button tone="go" icon="send">
              {t('kits.submission.submit', { amount: francs(kit.total) })}
            </Button>
            <ButtonLink href={`/kits/${kit.id}/lines`}>{t('kits.deed.edit')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Page>
  )
}
