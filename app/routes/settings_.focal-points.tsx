import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { nigerDate } from '~/domain/dates'
import { focalPointList } from '~/features/concerns/focal-point-list.server'
import { FocalPointTable } from '~/features/concerns/focal-point-table'
import { nameFocalPoint } from '~/features/concerns/name-focal-point.server'
import { peopleToName } from '~/features/staff/people-to-name.server'
import { civilDate, formId } from '~/forms/fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { SettingsFrame } from '~/settings-frame'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { Empty } from '~/ui/empty'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'

export const handle = { access: 'people.administer', title: 'page.focalPoints', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const [points, people] = await Promise.all([focalPointList(context), peopleToName(context)])
  return { id: uuidv7(), today: nigerDate(context.now), points, people }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  return answerForm(request, schema, async (form) => {
    await nameFocalPoint(context, form)
    return redirect('/settings/focal-points')
  })
}

const schema = z.object({
  id: formId(),
  userId: z.uuid('form.choose'),
  fromOn: civilDate(),
  untilOn: civilDate().optional(),
})

export default function FocalPoints() {
  const t = useT()
  const { id, today, points, people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'focal-point',
    lastResult: answer?.lastResult,
    defaultValue: { fromOn: today },
  })
  const props = useFieldProps()
  const named = new Set(points.filter(({ state }) => state === 'inForce').map(({ userId }) => userId)).size
  return (
    <SettingsFrame tab="focalPoints" lead={t('adm.focal.lead')}>
      {named < 2 ? (
        <Note tone="late" title={t('adm.focal.few', { count: named })}>
          {t('adm.missing.focalPointsWhat')}
        </Note>
      ) : null}
      <Panel title={t('adm.focal.name')}>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <p className="muted">{t('adm.focal.twoPeople')}</p>
            <FormSummary form={form} refusal={answer?.refusal} />
            <FieldGrid columns={3}>
              <SelectField
                {...props(fields.userId)}
                label={t('adm.focal.who')}
                placeholder={t('settings.choose')}
                options={people.map((person) => ({
                  value: person.id,
                  label: t('adm.nameAndRole', { name: person.name, role: t(`role.${person.role}`) }),
                }))}
                required
              />
              <DateField {...props(fields.fromOn)} label={t('adm.focal.from')} min={today} required />
              <DateField {...props(fields.untilOn)} label={t('adm.focal.until')} optionalWord={t('form.optional')} />
            </FieldGrid>
            <Button tone="go">{t('adm.focal.nameButton')}</Button>
          </Stack>
          <HiddenFields values={{ id }} />
        </form>
      </Panel>
      <Panel title={t('adm.tab.focalPoints')} flush>
        {points.length === 0 ? (
          <Empty icon="shield" title={t('adm.focal.noneTitle')}>
            {t('adm.focal.none')}
          </Empty>
        ) : (
          <FocalPointTable points={points} />
        )}
      </Panel>
    </SettingsFrame>
  )
}
