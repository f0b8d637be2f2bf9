import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { kitForAssignment } from '~/features/kits/kit-for-assignment.server'
import { delivererForm } from '~/features/kits/kit-forms.server'
import { KitLead } from '~/features/kits/kit-lead'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SelectField } from '~/ui/select-field'

export const handle = {
  access: 'kit.request',
  title: 'kits.deliverer.title',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  return found(await kitForAssignment(context, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  const id = params.id ?? ''
  return answerForm(request, delivererForm, async (form) => {
    await assignDeliverer(context, id, form)
    return redirect(`/kits/${id}`)
  })
}

export default function KitDeliverer() {
  const t = useT()
  const { kit, delivererId, people } = useLoaderData<typeof loader>()
  const isApproved = kit.state === 'approved' || kit.state === 'partlyDelivered'
  const answer = useActionData<typeof action>()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<{ delivererId: string }>({
    id: 'kit-deliverer',
    lastResult: answer?.lastResult,
    defaultValue: { delivererId: delivererId ?? '' },
  })
  const roles = ['mentor', 'officer', 'logistics'] as const
  return (
    <Page narrow>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} here={t('kits.deed.assign')} />}
        title={t('kits.deliverer.title')}
        lead={<KitLead kit={kit} />}
      />
      {!isApproved ? (
        <Empty
          icon={kit.state === 'delivered' ? 'check' : 'clock'}
          title={t(kit.state === 'delivered' ? 'kits.deliverer.delivered' : 'kits.deliverer.tooEarly')}
          action={<ButtonLink href={`/kits/${kit.id}`}>{t('kits.decision.toKit')}</ButtonLink>}
        >
          {kit.state === 'delivered' ? null : t('kits.deliverer.tooEarlyText')}
        </Empty>
      ) : people.length === 0 ? (
        <Empty icon="people" title={t('kits.deliverer.nobody')}>
          {t('kits.deliverer.nobodyText')}
        </Empty>
      ) : (
        <PlainForm form={form} answer={answer} submit={t('kits.deliverer.assign')} cancelHref={`/kits/${kit.id}`}>
          <SelectField
            {...fieldProps(fields.delivererId)}
            label={t('kits.deliverer.who')}
            hint={t('kits.deliverer.third', { name: kit.requestedByName })}
            placeholder={t('kits.deliverer.choose')}
            required
            options={roles.map((role) => ({
              label: t(`role.${role}`),
              options: people
                .filter((person) => person.role === role)
                .map(({ id, name }) => ({ value: id, label: name })),
            }))}
          />
        </PlainForm>
      )}
    </Page>
  )
}
