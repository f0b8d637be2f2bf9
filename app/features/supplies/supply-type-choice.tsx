import { useLocale, useT } from '~/i18n/language'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { PictureChoice } from '~/ui/picture-choice'
import type { RoundRequestChoices } from './round-request-choices.server'

/** In the address once the form was sent, also where nothing was chosen in it. */
export const choosing = 'choosing'

type Props = { groupId: string; types: RoundRequestChoices['types']; typeMissing: boolean; empty: boolean }

/** First what kind of school supplies; its lines and the children come on the next page. */
export function SupplyTypeChoice({ groupId, types, typeMissing, empty }: Props) {
  const t = useT()
  const locale = useLocale()
  if (empty)
    return (
      <Empty
        icon="people"
        title={t('supplies.noChildTitle')}
        action={<ButtonLink href={`/groups/${groupId}`}>{t('supplies.toGroup')}</ButtonLink>}
      >
        {t('supplies.noChild')}
      </Empty>
    )
  if (types.length === 0)
    return (
      <Empty icon="bag" title={t('supplies.noTypeTitle')}>
        {t('supplies.noType')}
      </Empty>
    )
  return (
    <form method="get">
      <Stack>
        <HiddenFields values={{ [choosing]: '1' }} />
        <PictureChoice
          name="type"
          legend={t('supplies.type')}
          error={typeMissing ? t('kits.request.typeMissing') : undefined}
          required
          columns={2}
          options={types.map(({ id, icon, label }) => ({ value: id, icon, label: label[locale] }))}
        />
        <Button tone="go">{t('kits.request.continue')}</Button>
      </Stack>
    </form>
  )
}
