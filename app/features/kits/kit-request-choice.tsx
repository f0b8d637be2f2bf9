import { useLocale, useT } from '~/i18n/language'
import { Button, ButtonLink } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { Empty } from '~/ui/empty'
import { Stack } from '~/ui/page'
import { SelectField } from '~/ui/select-field'
import type { KitRequestChoices } from './kit-request-choices.server'

type Props = Pick<KitRequestChoices, 'types' | 'caregivers'> & { householdId: string }

/** First the caregiver and the kind of kit; the lines of the catalogue come on the next page. */
export function KitRequestChoice({ householdId, types, caregivers }: Props) {
  const t = useT()
  const locale = useLocale()
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
  return (
    <form method="get">
      <Stack>
        <SelectField
          name="caregiver"
          label={t('kits.caregiver')}
          options={caregivers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={first.id}
          required
        />
        <ChoiceCards
          name="type"
          legend={t('kits.request.type')}
          required
          options={types.map(({ id, label, season }) => ({ value: id, label: label[locale], hint: season?.[locale] }))}
        />
        <Button tone="go">{t('kits.request.continue')}</Button>
      </Stack>
    </form>
  )
}
