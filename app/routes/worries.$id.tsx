import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { assignConcern } from '~/features/concerns/assign-concern.server'
import { assignmentForm } from '~/features/concerns/concern-forms.server'
import { WorryAssignment } from '~/features/concerns/worry-assignment'
import { WorryFrame } from '~/features/concerns/worry-frame'
import { WorryHistory } from '~/features/concerns/worry-history'
import { WorryOverview } from '~/features/concerns/worry-overview'
import { worryPage } from '~/features/concerns/worry-page.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Stack, WithAside } from '~/ui/page'

/** A focal point whom it does not name: no role opens it, for everybody else there is none. */
export const handle = { access: 'signedIn', title: 'page.worry' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  return { worry: found(await worryPage(context, params['id'] ?? '')), id: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const concernId = params['id'] ?? ''
  found(await worryPage(context, concernId))
  return answerForm(request, assignmentForm, async (form) => {
    await assignConcern(context, concernId, form)
    return redirect(`/worries/${concernId}`)
  })
}

export default function Worry() {
  const t = useT()
  const { worry, id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const open = worry.state !== 'closed'
  return (
    <WorryFrame
      worry={worry}
      actions={
        open ? (
          <>
            <ButtonLink href={`/worries/${worry.id}/acts/new`} tone="go" icon="plus">
              {t('concerns.page.doAct')}
            </ButtonLink>
            <ButtonLink href={`/worries/${worry.id}/closure`}>{t('concerns.page.doClose')}</ButtonLink>
          </>
        ) : null
      }
    >
      <WithAside
        asideLabel={t('concerns.page.assignTitle')}
        aside={open ? <WorryAssignment worry={worry} id={id} answer={answer} /> : null}
      >
        <Stack>
          <WorryOverview worry={worry} />
          <WorryHistory worry={worry} />
        </Stack>
      </WithAside>
    </WorryFrame>
  )
}
