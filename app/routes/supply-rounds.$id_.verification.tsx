import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { RoundVisitForm, roundVisitFormId } from '~/features/supplies/round-visit-form'
import { roundToVerify } from '~/features/supplies/round-to-verify.server'
import { roundVisitForm } from '~/features/supplies/round-visit-schema.server'
import { verifyRound } from '~/features/supplies/verify-round.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'supplies.verify',
  title: 'page.roundVisit',
  object: 'supplyRound',
  frame: 'field',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.verify')
  return { round: found(await roundToVerify(context, params['id'] ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplies.verify')
  const id = params['id'] ?? ''
  return answerForm(request, roundVisitForm, async (form) => {
    await verifyRound(context, id, form)
    return redirect(`/supply-rounds/${id}#visits`)
  })
}

export default function RoundVisit() {
  const t = useT()
  const { date } = useFormats()
  const { round, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, number, groupName, since, verifyBy, allCameBack, isOwnHandover } = round
  const mayCount = since !== null && !isOwnHandover
  return (
    <PhonePage
      title={t('page.roundVisit')}
      subtitle={t('roundVisit.subtitle', { group: groupName, number })}
      back={{ href: `/supply-rounds/${id}`, label: t('roundVisit.back') }}
      foot={
        mayCount ? (
          <Button tone="go" wide form={roundVisitFormId}>
            {t('verification.save')}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        <p className="small muted">
          {since !== null
            ? t('roundVisit.since', { on: date(since) })
            : t(allCameBack ? 'roundVisit.allCameBack' : 'roundVisit.nothingYet')}
          {verifyBy === null ? null : ` ${t('verification.by', { on: date(verifyBy) })}`}
        </p>
        {isOwnHandover ? (
          <Note icon="people" title={t('verification.ownTitle')}>
            <p>{t('roundVisit.own')}</p>
          </Note>
        ) : null}
        {mayCount ? <RoundVisitForm round={round} formId={formId} answer={answer} /> : null}
      </Stack>
    </PhonePage>
  )
}
