import type { ReactNode } from 'react'
import { consentPurposes } from './domain/households/consent'
import type { HouseholdHead } from './features/households/household-head.server'
import { useFormats, useT } from './i18n/language'
import type { MessageKey } from './i18n/translator'
import { Crumbs } from './ui/crumbs'
import { Facts, type Fact } from './ui/facts'
import { Icon, type IconName } from './ui/icon'
import { Page } from './ui/page'
import { PageHeader } from './ui/page-header'
import { Risk } from './ui/risk'
import { Tabs } from './ui/tabs'

export const householdTabs = [
  'overview',
  'plan',
  'members',
  'kits',
  'business',
  'school',
  'surveys',
  'journal',
] as const
export type HouseholdTab = (typeof householdTabs)[number]

type Props = { head: HouseholdHead; tab: HouseholdTab; actions?: ReactNode; children: ReactNode }

/** What stands above every page of one household: where we are, whose case it is, how it stands, the other pages. */
export function HouseholdFrame({ head, tab, actions, children }: Props) {
  const t = useT()
  return (
    <Page>
      <PageHeader
        crumbs={<HouseholdCrumbs head={head} />}
        title={t(/^[aeiouàâéèêëîïôöûü]/i.test(head.title) ? 'householdFrame.titleElided' : 'householdFrame.title', {
          name: head.title,
        })}
        lead={<Lead head={head} />}
        actions={actions}
      />
      <HouseholdFacts head={head} />
      <Tabs
        label={t('householdTabs.label')}
        items={householdTabs.map((name) => ({
          href: name === 'overview' ? `/households/${head.id}` : `/households/${head.id}/${name}`,
          label: t(`householdTabs.${name}`),
          icon: tabIcons[name],
          current: name === tab,
        }))}
      />
      {children}
    </Page>
  )
}

type SubPageProps = { head: HouseholdHead; title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

/** A form or one thing below a household: it names the case and leads back to it. */
export function HouseholdSubPage({ head, title, lead, actions, children }: SubPageProps) {
  return (
    <Page narrow>
      <PageHeader crumbs={<HouseholdCrumbs head={head} here={title} />} title={title} lead={lead} actions={actions} />
      {children}
    </Page>
  )
}

const tabIcons: Record<HouseholdTab, IconName | undefined> = {
  overview: undefined,
  plan: 'calendar',
  members: 'people',
  kits: 'box',
  business: 'stall',
  school: 'book',
  surveys: 'form',
  journal: 'journal',
}

function HouseholdCrumbs({ head, here }: { head: HouseholdHead; here?: string }) {
  const t = useT()
  const household = { label: head.caseNumber, ...(here ? { href: `/households/${head.id}` } : {}) }
  return (
    <Crumbs
      label={t('householdFrame.where')}
      items={[
        { href: '/households', label: t('householdFrame.households') },
        household,
        ...(here ? [{ label: here }] : []),
      ]}
    />
  )
}

function Lead({ head }: { head: HouseholdHead }) {
  const t = useT()
  const parts = [
    t('householdFrame.people', { count: head.peopleCount }),
    head.languages.map((code) => t(`languageName.${code}`)).join(', '),
  ]
  return (
    <>
      <Icon name="pin" /> <bdi>{[head.village, head.communeName].filter(Boolean).join(', ')}</bdi> · {parts.join(' · ')}
    </>
  )
}

function HouseholdFacts({ head }: { head: HouseholdHead }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Facts
      items={[
        { term: t('householdFrame.case'), value: head.caseNumber, mono: true },
        {
          term: t('householdFrame.status'),
          icon: head.status === 'open' ? 'play' : 'check',
          value: <a href={`/households/${head.id}/closure`}>{t(`householdFrame.${head.status}`)}</a>,
          note: head.reunifiedOn
            ? t('householdFrame.since', { on: date(head.reunifiedOn) })
            : t('householdFrame.noReturn'),
        },
        {
          term: t('householdFrame.risk'),
          value: <Risk level={riskBars[head.riskLevel]}>{t(`risk.${head.riskLevel}`)}</Risk>,
        },
        consentFact(head, t),
        { term: t('householdFrame.officer'), value: head.officerName },
        nextFact(head, t, date),
      ]}
    />
  )
}

/** The shield with its check stands only where the case work is consented to. */
function consentFact({ id, consentInForce, caseConsentInForce }: HouseholdHead, t: ReturnType<typeof useT>): Fact {
  const { purposesGiven: given, purposesAsked: asked } = consentInForce
  const total = consentPurposes.length
  const words = asked === 0 ? t('householdFrame.consentNone') : t('householdFrame.consentGiven', { given, total })
  const notAsked = total - asked
  return {
    term: t('householdFrame.consent'),
    icon: caseConsentInForce ? 'shield' : 'alert',
    value: <a href={`/households/${id}/consents`}>{words}</a>,
    note: note(),
  }

  function note() {
    if (asked === 0) return t('householdFrame.consentFirst')
    if (!caseConsentInForce) return t('householdFrame.consentMissing')
    return notAsked > 0 ? t('householdFrame.consentNotAsked', { count: notAsked }) : undefined
  }
}

const riskBars = { high: 3, medium: 2, low: 1 } as const

function nextFact(head: HouseholdHead, t: ReturnType<typeof useT>, date: (on: string) => string) {
  if (head.closedOn) return { term: t('householdFrame.closedOn'), value: date(head.closedOn) }
  const term = t('householdFrame.next')
  if (!head.nextDueOn || !head.nextDueCode) return { term, value: t('householdFrame.nothingNext') }
  return { term, value: date(head.nextDueOn), note: t(`milestone.short.${head.nextDueCode}` as MessageKey) }
}
