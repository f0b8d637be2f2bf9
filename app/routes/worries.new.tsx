import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { worryForm } from '~/features/concerns/concern-forms.server'
import { newWorry } from '~/features/concerns/new-worry.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { WorryForm } from '~/features/concerns/worry-form'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Note } from '~/ui/note'
import { PhonePage } from '~/ui/phone-page'

export const handle = { access: 'concern.raise', title: 'page.worryNew', frame: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const childId = new URL(request.url).searchParams.get('child')
  return { id: uuidv7(), asked: childId !== null, worry: await newWorry(context, childId) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  return answerForm(request, worryForm, async (form) => {
    await raiseConcern(context, form)
    return redirect(`/worries/mine/${form.id}?saved`)
  })
}

export default function NewWorry() {
  const t = useT()
  const { id, asked, worry } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { child } = worry
  return (
    <PhonePage
      title={t('concerns.new.title')}
      subtitle={
        child ? t('concerns.new.about', { name: child.firstName, code: child.code }) : t('concerns.new.aboutNobody')
      }
      back={{ href: '/', label: t('concerns.new.back') }}
    >
      {asked && !child ? <Note>{t('concerns.new.childUnknown')}</Note> : null}
      <WorryForm id={id} worry={worry} answer={answer} />
      <Note icon="lock">{t('concerns.new.who')}</Note>
    </PhonePage>
  )
}
