import type { FieldMetadata } from '@conform-to/react'
import type { KitMeasure } from '~/domain/kits/kit-measures'
import { assetStates, businessStates, type AssetState, type BusinessState } from '~/domain/mentoring/business-states'
import { mostAnimals } from '~/domain/mentoring/visit-refusal'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { IconName } from '~/ui/icon'
import { NumberField } from '~/ui/number-field'
import { PictureChoice } from '~/ui/picture-choice'
import { Stepper } from '~/ui/stepper'

type Amount = FieldMetadata<number | undefined>
type Props = { measure: KitMeasure; fields: Seen }
type Seen = {
  state: FieldMetadata<BusinessState | undefined>
  takings: Amount
  costs: Amount
  animalsAlive: Amount
  animalsValue: Amount
  asset: FieldMetadata<AssetState | undefined>
}

/** What is to be seen of the business; what is counted depends on the kit. */
export function VisitFields({ measure, fields }: Props) {
  const t = useT()
  const props = useFieldProps()
  const { state, takings, costs, animalsAlive, animalsValue, asset } = fields
  return (
    <>
      <PictureChoice
        {...props(state)}
        legend={t('visit.state')}
        options={businessStates.map((value) => ({
          value,
          icon: stateIcons[value],
          label: t(`business.state.${value}`),
        }))}
      />
      {measure === 'trade' ? (
        <>
          <NumberField {...props(takings)} label={t('visit.takings')} hint={t('visit.notToldHint')} {...money(t)} />
          <NumberField {...props(costs)} label={t('visit.costs')} {...money(t)} />
        </>
      ) : (
        <>
          <Stepper
            {...props(animalsAlive)}
            label={t('visit.animals')}
            hint={t('visit.notToldHint')}
            min={0}
            max={mostAnimals}
            lessWord={t('visit.fewer')}
            moreWord={t('visit.more')}
          />
          <NumberField {...props(animalsValue)} label={t('visit.animalsValue')} {...money(t)} />
        </>
      )}
      <PictureChoice
        {...props(asset)}
        legend={t('visit.asset')}
        optionalWord={t('form.optional')}
        options={assetStates.map((value) => ({ value, icon: assetIcons[value], label: t(`business.asset.${value}`) }))}
      />
    </>
  )
}

function money(t: ReturnType<typeof useT>) {
  return { unit: t('visit.francs'), min: 0, step: 1 }
}

const stateIcons: Record<BusinessState, IconName> = {
  open: 'stall',
  reduced: 'minus',
  suspended: 'pause',
  closed: 'x',
  changed: 'swap',
}

const assetIcons: Record<AssetState, IconName> = {
  stillThere: 'check',
  sold: 'coin',
  died: 'x',
  stolen: 'alert',
  shared: 'people',
  notSeen: 'eyeoff',
}
