import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { FieldChoice } from '~/field-choice'
import { fieldHome } from '~/features/schooling/field-home.server'
import { logSession } from '~/features/schooling/log-session.server'
import { sessionForm } from '~/features/schooling/schooling-forms.server'
import { SessionForm, sessionFormId } from '~/features/schooling/session-form'
import { sessionRoster, type SessionRoster } from '~/features/schooling/session-roster.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'session.log',
  title: 'page.session',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'session.log')
  const groupId = new URL(request.url).searchParams.get('group')
  if (groupId === null) return { groups: (await fieldHome(context)).groups }
  return { id: uuidv7(), roster: found(await sessionRoster(context, groupId)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'session.log')
  return answerForm(request, sessionForm, async (form) => {
    await logSession(context, form)
    return redirect('/field?saved')
  })
}

export default function NewSession() {
  const t = useT()
  const data = useLoaderData<typeof loader>()
  if (data.roster) return <SessionOfGroup {...data} />
  return (
    <FieldChoice
      title={t('schooling.whichGroup')}
      icon="people"
      nothing={t('schooling.noGroupYet')}
      choices={data.groups.map(({ id, name, schoolName, members }) => ({
        href: `/field/sessions/new?group=${id}`,
        title: name,
        detail: t('schooling.groupLine', {
          school: schoolName,
          children: t('schooling.children', { count: members }),
        }),
      }))}
    />
  )
}

function SessionOfGroup({ id, roster }: { id: string; roster: SessionRoster }) {
  const t = useT()
  const { longDate } = useFormats()
  const answer = useActionData<typeof action>()
  const empty = roster.children.length === 0
  return (
    <PhonePage
      title={roster.name}
      subtitle={t('schooling.sessionWhere', { on: longDate(roster.today), school: roster.schoolName })}
      back={{ href: '/field', label: t('schooling.backToday') }}
      foot={
        empty ? null : (
          <Button form={sessionFormId} tone="go" icon="check">
            {t('schooling.saveSession')}
          </Button>
        )
      }
    >
      {empty ? (
        <Empty
          icon="people"
          title={t('schooling.emptyGroup')}
          action={<ButtonLink href={`/groups/${roster.id}/members/new`}>{t('schooling.addMember')}</ButtonLink>}
        />
      ) : (
        <SessionForm id={id} roster={roster} answer={answer} />
      )}
    </PhonePage>
  )
}
