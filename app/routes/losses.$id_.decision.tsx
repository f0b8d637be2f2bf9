import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { decideLoss } from '~/features/losses/decide-loss.server'
import { leaveLoss } from '~/features/losses/leave-loss.server'
import { LossBackgroundPanels } from '~/features/losses/loss-background-panels'
import { LossDecisionForm } from '~/features/losses/loss-decision-form'
import { lossDecisionForm } from '~/features/losses/loss-forms.server'
import { lossToDecide } from '~/features/losses/loss-to-decide.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { afterTie } from '~/tie-saved'
import { Crumbs } from '~/ui/crumbs'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'loss.decide',
  fresh: true,
  title: 'losses.decision.title',
  object: 'loss',
  nav: 'inbox',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'loss.decide')
  const loss = found(await lossToDecide(context, params.id ?? ''))
  return { ...loss, linkId: uuidv7(), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'loss.decide')
  const id = params.id ?? ''
  return answerFreshForm(context, request, lossDecisionForm, async (form) => {
    if ('link' in form) return redirect(afterTie('/kits', await leaveLoss(context, id, form.link)))
    await decideLoss(context, id, form.decision)
    return redirect('/inbox?saved')
  })
}

export default function DecideLoss() {
  const t = useT()
  const { date, francs, list } = useFormats()
  const { loss, linkId, caregiverName, kitIsOpen, background, refusal, deciders } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const names = list(deciders)
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('inbox.where')}
            items={[{ href: '/inbox', label: t('inbox.title') }, { label: t('losses.decision.title') }]}
          />
        }
        title={t('losses.decision.title')}
        lead={t('losses.decision.lead', { number: loss.kitNumber, name: caregiverName })}
      />
      <Stack gap="large">
        <Panel
          title={t('losses.decision.facts')}
          aside={kitIsOpen ? <a href={`/kits/${loss.kitId}`}>{t('losses.decision.kit')}</a> : undefined}
        >
          <FactList
            items={[
              { term: t('losses.decision.item'), value: `${loss.quantity} × ${loss.item}` },
              {
                term: t('losses.decision.worth'),
                value: <strong>{francs(background.worth)}</strong>,
                note: t('losses.decision.worthOf', {
                  quantity: loss.quantity,
                  price: francs(background.unitPrice),
                }),
              },
              { term: t('losses.decision.kind'), value: t(`losses.kind.${loss.kind}`) },
              { term: t('losses.decision.on'), value: date(loss.happenedOn) },
              { term: t('losses.decision.reported'), value: loss.reportedByName },
              { term: t('losses.decision.story'), value: loss.story },
            ]}
          />
        </Panel>
        <LossBackgroundPanels of={background} kitId={loss.kitId} kitIsOpen={kitIsOpen} />
        {loss.decision ? (
          <Note tone="accent" title={t('losses.decision.done')}>
            <p>
              {t(`losses.outcome.${loss.decision.outcome}`)} ·{' '}
              {t('losses.decidedBy', { name: loss.decision.byName, reason: loss.decision.reason })}
            </p>
          </Note>
        ) : null}
        {refusal && refusal !== 'loss-already-decided' ? (
          <Note tone="late" title={t('losses.decision.closed')}>
            <p>{t(`refused.${refusal}`, { names })}</p>
          </Note>
        ) : null}
        {refusal === null || answer ? (
          <LossDecisionForm kind={loss.kind} linkId={linkId} answer={answer} cancelHref="/inbox" />
        ) : null}
      </Stack>
    </Page>
  )
}
