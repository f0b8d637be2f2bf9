import type { ReactNode } from 'react'
import { useFormats, useT } from './i18n/language'
import { ButtonLink } from './ui/button'
import { Page, Stack } from './ui/page'
import { PageHeader } from './ui/page-header'

export type Printed = { by: string; at: Date | string }

type PrintFrameProps = {
  title: string
  lead?: ReactNode
  back: string
  printed: Printed
  /** Beside the way back, not on paper. */
  actions?: ReactNode
  /** A paper that is filed or given away, and not thrown away after use. */
  kept?: boolean
  children: ReactNode
}

/** A page that is read on paper: no frame around it there, and a line that says who printed it and when. */
export function PrintFrame({ title, lead, back, printed, actions, kept = false, children }: PrintFrameProps) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <Page>
      <PageHeader
        title={title}
        lead={lead}
        actions={
          <>
            {actions}
            <ButtonLink href={back} icon="left">
              {t('print.back')}
            </ButtonLink>
          </>
        }
      />
      <p className="no-print small muted">{t('print.howTo')}</p>
      <Stack gap="large">{children}</Stack>
      <p className="small print-line">
        {t(kept ? 'print.byKept' : 'print.by', { name: printed.by, at: moment(printed.at) })}
      </p>
    </Page>
  )
}
