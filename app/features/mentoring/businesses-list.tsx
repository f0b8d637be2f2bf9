import type { ReactNode } from 'react'
import { kitMeasures } from '~/domain/kits/kit-measures'
import { standings } from '~/domain/mentoring/business-standing'
import { standingThresholds } from '~/domain/mentoring/standing-thresholds'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Fold } from '~/ui/fold'
import { Note } from '~/ui/note'
import { Columns, Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { BusinessCard } from './business-card'
import { businessesHref } from './business-filters'
import type { BusinessesPage } from './businesses-page.server'
import { standingIcons } from './standing-words'

/** How each business stands and why; the views are links, so that an address says what is seen. */
export function BusinessesList({ savedViews, ...page }: BusinessesPage & { savedViews: ReactNode }) {
  const t = useT()
  const { rows, filters, complete, next } = page
  const filtered = filters.standing !== null || filters.measure !== null
  return (
    <Page>
      <PageHeader title={t('standing.title')} lead={t('standing.lead')} />
      <Stack>
        <Views {...page} />
        {savedViews}
        {complete ? null : <Note>{t('standing.notAll')}</Note>}
        {rows.length === 0 ? (
          <Empty
            icon="stall"
            title={t(filtered || filters.after ? 'standing.noneSo' : 'standing.none')}
            action={filtered ? <ButtonLink href="/businesses">{t('standing.all')}</ButtonLink> : null}
          >
            {filtered ? null : <p>{t('standing.noneText')}</p>}
          </Empty>
        ) : (
          <Columns count={2}>
            {rows.map((business) => (
              <BusinessCard key={business.id} business={business} />
            ))}
          </Columns>
        )}
        {next ? (
          <ButtonLink href={next} icon="right">
            {t('standing.more')}
          </ButtonLink>
        ) : null}
        <HowJudged tooOldDays={page.tooOldDays} />
      </Stack>
    </Page>
  )
}

function Views({ filters, counts }: BusinessesPage) {
  const t = useT()
  const { number } = useFormats()
  const all = standings.reduce((sum, standing) => sum + counts[standing], 0)
  return (
    <>
      <Chips
        label={t('standing.views')}
        items={[
          {
            href: businessesHref(filters, { standing: null }),
            label: t('standing.any'),
            count: number(all, 0),
            current: filters.standing === null,
          },
          ...standings.map((standing) => ({
            href: businessesHref(filters, { standing }),
            label: t(`standing.${standing}`),
            icon: standingIcons[standing],
            count: number(counts[standing], 0),
            current: filters.standing === standing,
          })),
        ]}
      />
      <Chips
        label={t('standing.measures')}
        items={[null, ...kitMeasures].map((measure) => ({
          href: businessesHref(filters, { measure }),
          label: measure === null ? t('standing.anyMeasure') : t(`business.measure.${measure}`),
          current: filters.measure === measure,
        }))}
      />
    </>
  )
}

/** The rule in words, with its numbers, and whose they are. */
export function HowJudged({ tooOldDays }: { tooOldDays: number }) {
  const t = useT()
  const { betterPercent, tradeRiskPercent, livestockRiskPercent, earlierWeeks } = standingThresholds
  const numbers = {
    days: tooOldDays,
    better: betterPercent - 100,
    tradeRisk: tradeRiskPercent,
    livestockRisk: livestockRiskPercent,
    least: earlierWeeks.least,
    most: earlierWeeks.most,
  }
  return (
    <Fold title={t('standing.how')} detail={t('standing.howDetail')}>
      {standings.map((standing) => (
        <p key={standing}>
          <strong>{t(`standing.${standing}`)}</strong> {t(`standing.rule.${standing}`, numbers)}
        </p>
      ))}
      <p className="muted">{t('standing.rule.season')}</p>
    </Fold>
  )
}
