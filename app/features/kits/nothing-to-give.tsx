import { useFormats, useT } from '~/i18n/language'
import { SecondPartChecks } from '~/pieces/second-part-checks'
import { Note } from '~/ui/note'
import type { KitForDelivery } from './kit-for-delivery.server'

/** Nothing of the kit can be handed over today: what is missing, in place of the form. */
export function NothingToGive({ delivery: { lines, heldBack, mayBeGiven } }: { delivery: KitForDelivery }) {
  const t = useT()
  const { list } = useFormats()
  if (mayBeGiven) return null
  const of = (missing: 'notBought' | 'notCome') => lines.filter((line) => line.missing === missing)
  return (
    <>
      <Note tone="late" title={t('kits.delivery.nothingTitle')}>
        {(['notBought', 'notCome'] as const).map((missing) =>
          of(missing).length === 0 ? null : (
            <p key={missing}>
              {t(`kits.delivery.nothing.${missing}`, { items: list(of(missing).map(({ item }) => item)) })}
            </p>
          ),
        )}
        {heldBack === null ? null : <p>{t('kits.delivery.nothing.secondPart')}</p>}
        {lines.length === 0 && heldBack === null ? <p>{t('kits.delivery.nothing.allGiven')}</p> : null}
      </Note>
      {heldBack === null ? null : <SecondPartChecks part={heldBack} />}
    </>
  )
}
