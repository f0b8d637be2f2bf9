import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { GroupRegisterForm, groupRegisterFormId } from '~/features/schooling/group-register-form'
import { groupRegister } from '~/features/schooling/group-register.server'
import { RegisterMonths } from '~/features/schooling/register-months'
import { recordGroupRegister } from '~/features/schooling/record-group-register.server'
import { groupRegisterForm } from '~/features/schooling/tutoring-forms.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'schooling.record',
  title: 'page.groupRegister',
  object: 'group',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const month = new URL(request.url).searchParams.get('month')
  const register = found(await groupRegister(context, params['id'] ?? '', month))
  return { register, ids: register.children.map(() => uuidv7()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const groupId = params['id'] ?? ''
  return answerForm(request, groupRegisterForm, async (form) => {
    await recordGroupRegister(context, { ...form, groupId })
    return redirect(`/groups/${groupId}/register/new?saved&month=${form.month}`)
  })
}

export default function NewGroupRegister() {
  const t = useT()
  const { monthYear } = useFormats()
  const { register, ids } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, name, month, schoolName } = register
  return (
    <PhonePage
      title={month ? monthYear(`${month}-01`) : t('groupRegister.title')}
      subtitle={t('stipends.groupAt', { group: name, school: schoolName })}
      back={{ href: `/groups/${id}`, label: t('tutoring.back') }}
      foot={
        month ? (
          <Button form={groupRegisterFormId} tone="go" icon="check">
            {t('groupRegister.save')}
          </Button>
        ) : null
      }
    >
      <SavedNote>{t('groupRegister.saved')}</SavedNote>
      {month ? (
        <>
          <RegisterMonths register={register} month={month} />
          <GroupRegisterForm key={month} ids={ids} register={register} month={month} answer={answer} />
        </>
      ) : (
        <Empty icon="calendar" title={t('groupRegister.nobody')}>
          {t('groupRegister.nobodyText')}
        </Empty>
      )}
    </PhonePage>
  )
}
