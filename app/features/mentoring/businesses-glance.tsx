import { standings } from '~/domain/mentoring/business-standing'
import { useFormats, useT } from '~/i18n/language'
import { Chips } from '~/ui/chips'
import { Panel } from '~/ui/panel'
import type { BusinessesAtGlance } from './businesses-at-glance.server'
import { standingIcons } from './standing-words'

/** How many businesses stand how; each number leads to them. */
export function BusinessesGlance({ counts, complete }: BusinessesAtGlance) {
  const t = useT()
  const { number } = useFormats()
  if (standings.every((standing) => counts[standing] === 0)) return null
  return (
    <Panel
      title={t('standing.glance')}
      aside={<a href="/businesses">{t('standing.all')}</a>}
      foot={complete ? undefined : t('standing.notAll')}
    >
      <Chips
        label={t('standing.glance')}
        items={standings.map((standing) => ({
          href: `/businesses?standing=${standing}`,
          label: t(`standing.${standing}`),
          icon: standingIcons[standing],
          count: number(counts[standing], 0),
        }))}
      />
    </Panel>
  )
}
