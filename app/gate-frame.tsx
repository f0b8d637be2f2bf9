import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from './i18n/language'
import { LanguageSwitch } from './office-frame'
import type { loader } from './root'
import { Gate } from './ui/gate'

type GateFrameProps = { title: ReactNode; over?: ReactNode; lead?: ReactNode; children: ReactNode }

/** The frame of the pages before the door. */
export function GateFrame({ title, over, lead, children }: GateFrameProps) {
  const t = useT()
  const here = useRouteLoaderData<typeof loader>('root')?.here ?? '/'
  return (
    <Gate brand={t('frame.name')} title={title} over={over} lead={lead} foot={<LanguageSwitch here={here} />}>
      {children}
    </Gate>
  )
}
