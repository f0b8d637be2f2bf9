import type { ComponentProps } from 'react'
import { KeptSince } from '~/features/programme/kept-since'
import { useFormats, useT } from '~/i18n/language'
import { ProgrammePanels } from '~/programme-panels'
import { SyntheticMark } from '~/synthetic-mark'
import { CardLink } from '~/ui/card'
import { HomePage } from './home-page'

type NumbersProps = ComponentProps<typeof ProgrammePanels> & { name: string; today: string; madeOn: string }

/** What an auditor checks, then the programme in numbers, small ones withheld. */
export function AuditorHome({ name, today, madeOn, ...panels }: NumbersProps) {
  const t = useT()
  const { date } = useFormats()
  return (
    <HomePage name={name} today={today} lead={t('programme.leadOutside', { on: date(panels.asOf) })}>
      <CardLink href="/packets" icon="box" title={t('audit.packetsLink')} detail={t('audit.packetsLinkText')} />
      <CardLink href="/audit" icon="lock" title={t('audit.homeLink')} detail={t('audit.homeLinkText')} />
      <CardLink href="/audit/events" icon="journal" title={t('audit.eventsLink')} detail={t('audit.eventsLinkText')} />
      <CardLink href="/committees" icon="people" title={t('committees.title')} detail={t('committees.lead')} />
      <CardLink href="/handovers/twins" icon="camera" title={t('twins.title')} detail={t('twins.link')} />
      <ProgrammePanels {...panels} />
      <KeptSince madeOn={madeOn} />
      <SyntheticMark />
    </HomePage>
  )
}
