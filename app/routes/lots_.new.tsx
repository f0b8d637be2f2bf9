import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { LineChoice } from '~/features/procurement/line-choice'
import { linesToChoose } from '~/features/procurement/lines-to-choose.server'
import { lotForm } from '~/features/procurement/lot-forms'
import { openLot } from '~/features/procurement/open-lot.server'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { FieldGrid } from '~/ui/field-group'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'procurement.record', title: 'lots.open', nav: 'procurement' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  return { id: uuidv7(), ...(await linesToChoose(context)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  return answerForm(request, lotForm, async (form) => {
    await openLot(context, form)
    return redirect(`/lots/${form.id}`)
  })
}

export default function NewLot() {
  const t = useT()
  const { id, things, kits, more } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ id: string; market: string; note: string; lines: string[]; kits: string[] }>({
    id: 'lot',
    lastResult: answer?.lastResult,
    defaultValue: { id },
  })
  const props = useFieldProps()
  const title = t('lots.open')
  const crumbs = [{ href: '/lots', label: t('lots.title') }, { label: title }]
  return (
    <Page narrow>
      <PageHeader crumbs={<Crumbs label={t('lots.where')} items={crumbs} />} title={title} lead={t('lots.openLead')} />
      <Stack gap="large">
        {more ? <Note>{t('lots.moreLines')}</Note> : null}
        {things.length > 0 ? (
          <DeedForm form={form} answer={answer} submit={title} cancelHref="/lots">
            <NamedId field={fields.id} />
            <FieldGrid columns={2}>
              <TextField
                {...props(fields.market)}
                label={t('lots.market')}
                hint={t('lots.marketHint')}
                optionalWord={t('form.optional')}
                maxLength={80}
              />
              <TextField
                {...props(fields.note)}
                label={t('lots.note')}
                optionalWord={t('form.optional')}
                maxLength={600}
              />
            </FieldGrid>
            <LineChoice
              field={fields.lines}
              kitField={fields.kits}
              {...{ things, kits }}
              typed={answer !== undefined}
            />
          </DeedForm>
        ) : (
          <Empty
            icon="basket"
            title={t('lots.nothingToBuy')}
            action={<ButtonLink href="/lots">{t('lots.all')}</ButtonLink>}
          >
            {t('lots.nothingToBuyText')}
          </Empty>
        )}
      </Stack>
    </Page>
  )
}
