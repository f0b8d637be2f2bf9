import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { FieldChildChoice } from '~/field-child-choice'
import { childToMeet, type ChildToMeet } from '~/features/schooling/child-to-meet.server'
import { childrenToChoose } from '~/features/schooling/children-to-choose.server'
import { AbsenceForm, absenceFormId } from '~/features/schooling/absence-form'
import { recordAbsence } from '~/features/schooling/record-absence.server'
import { absenceForm } from '~/features/schooling/tutoring-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'
import { WorryLink } from '~/pieces/worry-link'

export const handle = {
  access: 'session.log',
  title: 'page.schoolAbsence',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'session.log')
  const childId = new URL(request.url).searchParams.get('child')
  if (childId === null) return { children: await childrenToChoose(context) }
  return { id: uuidv7(), child: found(await childToMeet(context, childId)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'session.log')
  return answerForm(request, absenceForm, async (form) => {
    await recordAbsence(context, form)
    return redirect(`/children/${form.childId}?saved`)
  })
}

export default function NewAbsence() {
  const t = useT()
  const data = useLoaderData<typeof loader>()
  if (data.child) return <AbsenceWith {...data} />
  return (
    <FieldChildChoice
      title={t('absence.which')}
      href={(id) => `/field/absences/new?child=${id}`}
      options={data.children}
    />
  )
}

function AbsenceWith({ id, child }: { id: string; child: ChildToMeet }) {
  const t = useT()
  const answer = useActionData<typeof action>()
  return (
    <PhonePage
      title={t('absence.title')}
      subtitle={child.firstName}
      back={{ href: `/children/${child.id}`, label: t('tutoring.back') }}
      foot={
        <Button form={absenceFormId} tone="go" icon="check">
          {t('absence.save')}
        </Button>
      }
    >
      <AbsenceForm id={id} child={child} answer={answer} />
      <WorryLink childId={child.id} />
    </PhonePage>
  )
}
