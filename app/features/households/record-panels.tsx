import { useFormats, useT } from '~/i18n/language'
import { FactList, type Fact } from '~/ui/facts'
import { Columns } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { HouseholdRecord } from './household-record.server'

/** Safe contact, referral and the history of the risk, as they stand on file. */
export function RecordPanels({ record: { languages, referral, contact, risks } }: { record: HouseholdRecord }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Columns count={3}>
      <Panel title={t('members.contact')}>
        {contact.answeredBy ? (
          <FactList
            items={facts([
              [t('register.contactBy'), t(`contactBy.${contact.answeredBy}`)],
              [t('register.contactSay'), contact.mayBeSaid && t(`contactSay.${contact.mayBeSaid}`)],
              [t('register.contactTime'), contact.when && t(`contactTime.${contact.when}`)],
              [t('register.contactPhone'), contact.phone],
              [t('register.contactNote'), contact.note],
            ])}
          />
        ) : (
          <p className="muted">{t('members.noContact')}</p>
        )}
      </Panel>
      <Panel title={t('members.referral')}>
        <FactList
          items={facts([
            [t('register.referralSource'), referral.source ? t(`referral.${referral.source}`) : t('register.none')],
            [t('register.referralReference'), referral.reference],
            [t('register.cpimsReference'), referral.cpims],
            [t('members.languages'), languages.map((code) => t(`languageName.${code}`)).join(', ')],
          ])}
        />
      </Panel>
      <Panel title={t('members.riskHistory')}>
        <ul>
          {risks.map(({ level, assessedOn, assessedBy }) => (
            <li key={`${assessedOn}-${level}`}>
              {t('members.riskBy', { level: t(`risk.${level}`), on: date(assessedOn), name: assessedBy })}
            </li>
          ))}
        </ul>
      </Panel>
    </Columns>
  )
}

function facts(pairs: [string, string | null][]): Fact[] {
  return pairs.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}
