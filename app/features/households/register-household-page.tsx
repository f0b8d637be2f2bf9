import { useForm } from '@conform-to/react'
import type { z } from 'zod'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import type { Caseload } from '~/server/caseload-limit.server'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import type { registerHouseholdForm } from './household-form'
import { HouseholdFields } from './household-fields'
import type { memberForm } from './member-form'
import { NamedId } from '~/forms/named-id'
import { RiskChoice } from './risk-form'
import { RosterFields } from './roster-fields'
import { OverLimitFields } from './over-limit-fields'
import { SafeContactFields } from './safe-contact-fields'

type Values = Omit<z.input<ReturnType<typeof registerHouseholdForm>>, 'members'> & {
  members: z.input<ReturnType<typeof memberForm>>[]
}
type Props = {
  answer: FormAnswer | undefined
  ids: { household: string; members: string[] }
  today: string
  caseload: Caseload
}

/** Opening a case on one page, with and without scripts. */
export function RegisterHouseholdPage({ answer, ids, today, caseload }: Props) {
  const t = useT()
  const [form, fields] = useForm<Values>({
    id: 'household',
    lastResult: answer?.lastResult,
    defaultValue: { id: ids.household, languages: ['ha'], members: ids.members.map((id) => ({ id })) },
  })
  const rows = fields.members.getFieldList().map((field) => ({ field, fields: field.getFieldset() }))
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('households.where')}
            items={[{ href: '/households', label: t('nav.households') }, { label: t('register.title') }]}
          />
        }
        title={t('register.title')}
        lead={t('register.lead')}
      />
      <PlainForm form={form} answer={answer} submit={t('register.submit')} cancelHref="/households">
        <NamedId field={fields.id} />
        <HouseholdFields fields={fields} today={today} />
        <RosterFields rows={rows} today={today} />
        <Card>
          <RiskChoice field={fields.riskLevel} legend={t('register.risk')} hint={t('register.riskHint')} />
        </Card>
        <SafeContactFields fields={fields} />
        <OverLimitFields caseload={caseload} field={fields.overLimitReason} />
      </PlainForm>
    </Page>
  )
}
