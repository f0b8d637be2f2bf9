import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { KitWaitsFor } from './kit-waits-for.server'

/** Who still has to take a step on a request; nothing once it is decided. */
export function KitWaitsNote({ waits }: { waits: KitWaitsFor | null }) {
  const t = useT()
  if (!waits) return null
  const { step, names } = waits
  const said =
    names === ''
      ? t('decisions.steps.waitsNobody')
      : t(step === 'committee' ? 'decisions.steps.waitsCommittee' : 'decisions.steps.waits', { names })
  return (
    <Note icon="clock" title={said}>
      {step === 'secondApproval' ? <p>{t('decisions.steps.waitsSecond')}</p> : null}
    </Note>
  )
}
