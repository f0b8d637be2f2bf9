import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { mayEver } from '~/domain/access/rights'
import { auditPage } from '~/features/audit/audit-page.server'
import { ChainFacts } from '~/features/audit/chain-facts'
import { checkChain } from '~/features/audit/check-chain.server'
import { CheckPanel } from '~/features/audit/check-panel'
import { DigestsPanel } from '~/features/audit/digests-panel'
import { PaperLinkPanel } from '~/features/audit/paper-link-panel'
import { formId } from '~/forms/fields'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { linkOnPaper } from '~/server/link-on-paper.server'
import { CardLink } from '~/ui/card'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'audit.read', title: 'page.audit', nav: 'audit' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'audit.read')
  const takesPackets = mayEver(context.actor.role, 'packet.read')
  const typed = (new URL(request.url).searchParams.get('link') ?? '').slice(0, 40)
  const paper = { typed, found: typed === '' ? null : await linkOnPaper(context.store.query, typed) }
  return { ...(await auditPage(context)), paper, takesPackets, formId: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'audit.read')
  return answerForm(request, z.object({ id: formId() }), async (form) => {
    await checkChain(context, form)
    return redirect('/audit')
  })
}

export default function Audit() {
  const t = useT()
  const { head, tail, digests, check, isOld, running, publicKey, takesPackets, paper, formId } =
    useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title={t('page.audit')} lead={t('audit.lead')} />
      <Stack gap="large">
        <ChainFacts head={head} tail={tail} lastDay={digests[0]?.day ?? null} />
        <CheckPanel
          formId={formId}
          check={check}
          isOld={isOld}
          running={running}
          all={head?.position ?? 0}
          answer={useActionData<typeof action>()}
        />
        <PaperLinkPanel {...paper} />
        <CardLink
          href="/audit/events"
          icon="journal"
          title={t('audit.eventsLink')}
          detail={t('audit.eventsLinkText')}
        />
        {takesPackets ? (
          <CardLink href="/packets" icon="box" title={t('audit.packetsLink')} detail={t('audit.packetsLinkText')} />
        ) : null}
        <DigestsPanel digests={digests} publicKey={publicKey} />
      </Stack>
    </Page>
  )
}
