import { linePurposes } from '~/domain/funds/fund-words'
import { useLocale, useT } from '~/i18n/language'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { PictureChoice } from '~/ui/picture-choice'
import { SelectField } from '~/ui/select-field'
import type { KitRequestChoices, KitTypeChoice } from './kit-request-choices.server'

type Props = Omit<KitRequestChoices, 'chosen'> & { householdId: string }

/** First the caregiver and the kind of kit, by its picture; the lines of the catalogue come on the next page. */
export function KitRequestChoice(props: Props) {
  const { householdId, types, caregivers, children: pupils, typeMissing, childMissing, loss } = props
  const t = useT()
  const [first] = caregivers
  if (!first)
    return (
      <Empty
        icon="people"
        title={t('kits.request.noCaregiver')}
        action={<ButtonLink href={`/households/${householdId}/members`}>{t('kits.request.toMembers')}</ButtonLink>}
      >
        {t('kits.request.noCaregiverText')}
      </Empty>
    )
  const offered = linePurposes.filter((purpose) => types.some((type) => type.purpose === purpose))
  return (
    <form method="get">
      <Stack gap="large">
        {loss ? <HiddenFields values={{ loss: loss.lossId }} /> : null}
        {childMissing ? <Note tone="late">{t('catalogue.childMissing')}</Note> : null}
        <SelectField
          name="caregiver"
          label={t('kits.caregiver')}
          options={caregivers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={first.id}
          required
        />
        {offered.map((purpose, index) => (
          <Pictures
            key={purpose}
            purpose={purpose}
            types={types.filter((type) => type.purpose === purpose)}
            error={typeMissing && index === 0 ? t('kits.request.typeMissing') : undefined}
          />
        ))}
        {pupils.length > 0 ? (
          <SelectField
            name="child"
            label={t('catalogue.child')}
            hint={t('catalogue.childHint')}
            placeholder={t('catalogue.noChild')}
            options={pupils.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Button tone="go">{t('kits.request.continue')}</Button>
      </Stack>
    </form>
  )
}

type PicturesProps = { purpose: KitTypeChoice['purpose']; types: KitTypeChoice[]; error: string | undefined }

function Pictures({ purpose, types, error }: PicturesProps) {
  const t = useT()
  const locale = useLocale()
  return (
    <PictureChoice
      name="type"
      id={`type-${purpose}`}
      legend={t(`catalogue.kind.${purpose}`)}
      error={error}
      columns={3}
      options={types.map(({ id, icon, label, season, trainingDays }) => ({
        value: id,
        icon,
        label: (
          <>
            <strong>{label[locale]}</strong>
            {season ? <span className="block tiny muted">{season[locale]}</span> : null}
            {trainingDays === null ? null : (
              <span className="block tiny muted">{t('catalogue.training', { count: trainingDays })}</span>
            )}
          </>
        ),
      }))}
    />
  )
}
