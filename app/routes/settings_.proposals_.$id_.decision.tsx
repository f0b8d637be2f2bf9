import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { decideProposal } from '~/features/settings/decide-proposal.server'
import { proposalToAnswer } from '~/features/settings/proposal-to-answer.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { useSettingValue } from '~/features/settings/use-setting-value'
import { decisionForm } from '~/features/settings/value-form'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'ceiling.propose',
  fresh: true,
  title: 'page.settingDecision',
  object: 'settingProposal',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  const proposal = found(await proposalToAnswer(context, params['id'] ?? ''))
  return { proposal, stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  return answerFreshForm(context, request, decisionForm, async (form) => {
    return redirect(`/settings/values/${await decideProposal(context, params['id'] ?? '', form)}`)
  })
}

export default function ProposalDecision() {
  const t = useT()
  const { date } = useFormats()
  const words = useSettingValue()
  const { proposal } = useLoaderData<typeof loader>()
  const { setting, value, validFrom, holdsFrom, reason, proposedBy, outcome, answers, same } = proposal
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof decisionForm>>({ id: 'decision', lastResult: answer?.lastResult })
  const props = useFieldProps()
  const about = { href: `/settings/values/${setting.key}`, label: t(`adm.setting.${setting.key}`) }
  const title = t('page.settingDecision')
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part="values" about={about} label={title} />} title={title} />
      <Panel>
        <Stack>
          <FactList
            items={[
              { term: t('adm.value'), value: words(setting, value) },
              {
                term: t('settings.validFrom'),
                value: date(holdsFrom),
                note: holdsFrom === validFrom ? undefined : t('adm.dayPassed', { date: date(validFrom) }),
              },
              { term: t('adm.proposedBy'), value: proposedBy },
              { term: t('adm.why'), value: reason },
            ]}
          />
          {same ? (
            <Note icon="clock">{t(`refused.${same.reason}`, { names: same.names })}</Note>
          ) : answers.length === 0 ? (
            <Note>{outcome === null ? t('adm.waitingOther') : t(`adm.outcomeDone.${outcome}`)}</Note>
          ) : (
            <form method="post" {...getFormProps(form)}>
              <Stack>
                <FormSummary
                  form={form}
                  refusal={answer?.refusal}
                  about={{ outcome: t('adm.outcome'), reason: t('adm.reasonOptional') }}
                />
                <ChoiceCards
                  {...props(fields.outcome)}
                  legend={t('adm.outcome')}
                  options={answers.map((one) => ({ value: one, label: t(`adm.outcome.${one}`) }))}
                  required
                />
                <TextArea
                  {...props(fields.reason)}
                  label={t('adm.reasonOptional')}
                  optionalWord={t('form.optional')}
                  maxLength={500}
                />
                <FreshField form={form} />
                <Button tone="go">{t('form.save')}</Button>
              </Stack>
            </form>
          )}
        </Stack>
      </Panel>
    </Page>
  )
}
