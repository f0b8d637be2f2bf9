import type { ComponentProps } from 'react'
import type { KitRow } from '~/features/kits/kit-rows.server'
import { useFormats, useT } from '~/i18n/language'
import { ProgrammePanels } from '~/programme-panels'
import { HomePage } from './home-page'
import { KitsToDecide } from './kits-panels'

type NumbersHomeProps = ComponentProps<typeof ProgrammePanels> & {
  name: string
  today: string
  /** Null for whoever decides nothing. */
  toDecide: KitRow[] | null
}

/** The programme in numbers, and for the lead what waits for a decision. */
export function NumbersHome({ name, today, toDecide, ...panels }: NumbersHomeProps) {
  const t = useT()
  const { date } = useFormats()
  return (
    <HomePage
      name={name}
      today={today}
      lead={toDecide === null ? t('programme.leadOutside', { on: date(panels.asOf) }) : undefined}
    >
      {toDecide ? <KitsToDecide rows={toDecide} /> : null}
      <ProgrammePanels {...panels} />
    </HomePage>
  )
}
