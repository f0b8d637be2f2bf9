import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { noteTransport } from '~/features/stipends/note-transport.server'
import { transportForm } from '~/features/stipends/stipend-forms.server'
import { transportDay } from '~/features/stipends/transport-day.server'
import { TransportForm, transportFormId } from '~/features/stipends/transport-form'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Button } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'stipend.report',
  title: 'page.transport',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stipend.report')
  return { id: uuidv7(), day: await transportDay(context, new URL(request.url).searchParams.get('on')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'stipend.report')
  return answerForm(request, transportForm, async (form) => {
    await noteTransport(context, form)
    return redirect(`/stipends/new?saved&month=${form.travelledOn.slice(0, 7)}`)
  })
}

export default function NewTransport() {
  const t = useT()
  const { id, day } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PhonePage
      title={t('page.transport')}
      back={{ href: `/stipends/new?month=${day.on.slice(0, 7)}`, label: t('tutoring.back') }}
      foot={
        <Button form={transportFormId} tone="go" icon="check">
          {t('stipends.saveTransport')}
        </Button>
      }
    >
      <TransportForm id={id} day={day} answer={answer} />
    </PhonePage>
  )
}
