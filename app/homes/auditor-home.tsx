import type { ComponentProps } from 'react'
import { KeptSince } from '~/features/programme/kept-since'
import { useFormats, useT } from '~/i18n/language'
import { ProgrammePanels } from '~/programme-panels'
import { SyntheticMark } from '~/synthetic-mark'
import { HomePage } from './home-page'

type NumbersProps = ComponentProps<typeof ProgrammePanels> & { name: string; today: string; madeOn: string }

/** The programme in numbers, small ones withheld. */
export function AuditorHome({ name, today, madeOn, ...panels }: NumbersProps) {
  const t = useT()
  const { date } = useFormats()
  return (
    <HomePage name={name} today={today} lead={t('programme.leadOutside', { on: date(panels.asOf) })}>
      <ProgrammePanels {...panels} />
      <KeptSince madeOn={madeOn} />
      <SyntheticMark />
    </HomePage>
  )
}
