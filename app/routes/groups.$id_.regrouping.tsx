import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { regroupChildren } from '~/features/schooling/regroup-children.server'
import { RegroupingForm, regroupingFormId, StayingChildren } from '~/features/schooling/regrouping-form'
import { regroupingPage, type RegroupingPage } from '~/features/schooling/regrouping-page.server'
import { regroupingForm } from '~/features/schooling/tutoring-forms.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Note } from '~/ui/note'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'level.check',
  title: 'page.regrouping',
  object: 'group',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'level.check')
  return { id: uuidv7(), page: found(await regroupingPage(context, params['id'] ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'level.check')
  const groupId = params['id'] ?? ''
  return answerForm(request, regroupingForm, async (form) => {
    await regroupChildren(context, { ...form, groupId })
    return redirect(`/groups/${groupId}/regrouping?done=moved`)
  })
}

export default function Regrouping() {
  const t = useT()
  const { id, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const moves = page.proposals.filter(({ toGroupId }) => toGroupId !== null)
  return (
    <PhonePage
      title={t('regrouping.title')}
      subtitle={t('regrouping.subtitle', { school: page.schoolName })}
      back={{ href: `/groups/${page.id}`, label: t('tutoring.back') }}
      foot={
        moves.length > 0 && page.mayAccept ? (
          <Button form={regroupingFormId} tone="go" icon="check">
            {t('regrouping.save')}
          </Button>
        ) : null
      }
    >
      <Done page={page} />
      {moves.length > 0 ? <RegroupingForm id={id} page={page} answer={answer} /> : <NobodyMoves page={page} />}
      <StayingChildren proposals={page.proposals} />
    </PhonePage>
  )
}

/** What was done last, and the way back. */
function Done({ page: { id, undo } }: { page: RegroupingPage }) {
  const t = useT()
  const { date } = useFormats()
  const [search] = useSearchParams()
  const done = search.get('done')
  const title = done === 'moved' ? t('regrouping.saved') : done === 'undone' ? t('regrouping.undone') : undefined
  if (!undo && !title) return null
  return (
    <Note
      tone={title ? 'accent' : 'plain'}
      icon="info"
      title={title}
      live={title ? 'status' : undefined}
      action={
        undo ? (
          <ButtonLink href={`/groups/${id}/regrouping/undo`} size="small">
            {t('regrouping.undo')}
          </ButtonLink>
        ) : undefined
      }
    >
      {undo ? t('regrouping.undoOffer', { on: date(undo.on), count: undo.children }) : null}
    </Note>
  )
}

function NobodyMoves({ page }: { page: RegroupingPage }) {
  const t = useT()
  if (page.byLevel > 0)
    return (
      <Empty icon="people" title={t('regrouping.none')}>
        {t('regrouping.noneText')}
      </Empty>
    )
  return (
    <Empty
      icon="people"
      title={t('regrouping.noLevels')}
      action={<ButtonLink href={`/groups/${page.id}/level`}>{t('tutoring.setLevel')}</ButtonLink>}
    >
      {t('regrouping.noLevelsText')}
    </Empty>
  )
}
