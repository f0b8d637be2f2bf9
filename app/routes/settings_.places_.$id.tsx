import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { marketPlace } from '~/features/settings/market-places.server'
import { setMarketDays } from '~/features/settings/set-market-days.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { optionalName } from '~/forms/fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { CheckGroup } from '~/ui/check-group'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { TextField } from '~/ui/text-field'

export const handle = {
  access: 'settings.edit',
  title: 'page.place',
  object: 'commune',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return found(await marketPlace(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerForm(request, schema, async (form) => {
    await setMarketDays(context, params['id'] ?? '', form)
    return redirect('/settings/places')
  })
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const schema = z.object({
  days: z.array(z.number({ error: 'form.choose' }).int('form.choose').min(1, 'form.choose').max(7, 'form.choose')),
  placeName: optionalName(80),
})

export default function Place() {
  const t = useT()
  const { name, days, placeName } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ days: string[]; placeName: string }>({
    id: 'market',
    lastResult: answer?.lastResult,
    defaultValue: { days: days.map(String), placeName: placeName ?? '' },
  })
  const props = useFieldProps()
  const chosen = fields.days.initialValue
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part="places" label={name} />} title={name} lead={t('adm.place.dayLead')} />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <CheckGroup
              {...props(fields.days)}
              legend={t('page.place')}
              options={weekdays.map((day) => ({ value: String(day), label: t(`weekday.${day}` as MessageKey) }))}
              defaultValues={(Array.isArray(chosen) ? chosen : [chosen]).filter((day) => day !== undefined)}
            />
            <TextField
              {...props(fields.placeName)}
              label={t('adm.place.where')}
              optionalWord={t('form.optional')}
              maxLength={80}
            />
            <Button tone="go">{t('form.save')}</Button>
          </Stack>
        </form>
      </Panel>
    </Page>
  )
}
