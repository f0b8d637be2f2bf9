import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { AfterContactFields, ContactFields } from '~/features/casework/contact-fields'
import { contactForm } from '~/features/casework/contact-form'
import { contactToRecord } from '~/features/casework/contact-to-record.server'
import { FoundFields, foundNames } from '~/features/casework/found-fields'
import { recordContact } from '~/features/casework/record-contact.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import { RosterCheck, useRosterNames } from '~/pieces/roster-check'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'

export const handle = {
  access: 'contact.record',
  title: 'page.contactNew',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  const id = params['id'] ?? ''
  const asked = new URL(request.url).searchParams.get('milestone')
  const [head, contact] = await Promise.all([householdHead(context, id), contactToRecord(context, id, asked)])
  return { head: found(head), contact: found(contact), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  const id = params['id'] ?? ''
  return answerForm(request, contactForm, async (form) => {
    await recordContact(context, id, form)
    return redirect(`/households/${id}/contacts?saved`)
  })
}

export default function NewContact() {
  const t = useT()
  const { head, contact, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { roster, returned, chosenId, today } = contact
  const [form, fields] = useForm<z.input<typeof contactForm>>({
    id: 'contact',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      heldOn: today,
      how: 'visit',
      milestoneId: chosenId ?? '',
      found: returned.map(({ id }) => ({ personId: id })),
      children: roster.map(({ id }) => ({ personId: id })),
    },
  })
  const lines = fields.children.getFieldList()
  const foundLines = fields.found.getFieldList()
  const about = { ...useRosterNames({ roster, lines }), ...foundNames({ returned, lines: foundLines }) }
  return (
    <HouseholdSubPage head={head} title={t('contact.title')}>
      <DeedForm
        form={form}
        answer={answer}
        submit={t('contact.save')}
        cancelHref={`/households/${head.id}`}
        about={about}
      >
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <ContactFields contact={contact} fields={fields} />
        <FoundFields returned={returned} lines={foundLines} />
        <RosterCheck legend={t('contact.children')} hint={t('contact.childrenHint')} roster={roster} lines={lines} />
        <AfterContactFields contact={contact} fields={fields} />
      </DeedForm>
    </HouseholdSubPage>
  )
}
