import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { KitContentFields, useKitContentNames, type ContentField } from '~/features/kits/kit-content-fields'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { kitForEdit } from '~/features/kits/kit-for-edit.server'
import { kitEditForm } from '~/features/kits/kit-forms.server'
import { KitLead } from '~/features/kits/kit-lead'
import { KitMovesTable } from '~/features/kits/kit-moves-table'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'kit.request',
  title: 'kits.edit.title',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  return { ...found(await kitForEdit(context, params.id ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  const id = params.id ?? ''
  return answerForm(request, kitEditForm, async (form) => {
    await editKitLines(context, id, form)
    return redirect(`/kits/${id}`)
  })
}

export default function KitLines() {
  const t = useT()
  const { kit, versions, lastPrices, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<ContentField, string>>({
    id: 'kit-lines',
    lastResult: answer?.lastResult,
    defaultValue: {
      ...{ supplier: kit.supplier, reason: kit.reason },
      ...{ waivedWhy: kit.waived?.why, waivedReason: kit.waived?.reason },
    },
  })
  const lines = kit.lines.map((line) => ({ ...line, last: lastPrices[line.id] }))
  const about = useKitContentNames({ lines, answer })
  const moves = answer?.refusal?.reason === 'changed-meanwhile' ? (versions[0]?.moves ?? null) : null
  return (
    <Page>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} here={t('kits.deed.edit')} />}
        title={t('kits.edit.title')}
        lead={<KitLead kit={kit} />}
      />
      <form method="post" {...getFormProps(form)}>
        <Stack gap="large">
          <FormSummary form={form} refusal={answer?.refusal} about={about} />
          {moves ? (
            <Panel title={t('kits.edit.theirs', { version: kit.version })} flush>
              <KitMovesTable moves={moves} />
            </Panel>
          ) : null}
          {kit.state === 'approved' ? (
            <Note tone="late" title={t('kits.edit.voidsTitle')}>
              <p>{t('kits.edit.voids')}</p>
            </Note>
          ) : (
            <Note>{t(kit.state === 'submitted' ? 'kits.edit.waiting' : 'kits.edit.newVersion')}</Note>
          )}
          <HiddenFields values={{ id: formId, version: String(kit.version) }} />
          <KitContentFields formId={form.id} fields={fields} lines={lines} answer={answer} />
          <ButtonRow>
            <Button tone="go">{t('kits.edit.save')}</Button>
            <ButtonLink href={`/kits/${kit.id}`}>{t('form.cancel')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Page>
  )
}
