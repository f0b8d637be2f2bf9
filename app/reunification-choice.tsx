import type { PersonHead } from './features/intake/person-file.server'
import { useT } from './i18n/language'
import { ButtonLink } from './ui/button'
import { CardLink } from './ui/card'
import { FilterBar } from './ui/filter-bar'
import { Note } from './ui/note'
import { Stack } from './ui/page'
import { Panel } from './ui/panel'
import { SelectField } from './ui/select-field'
import type { MessageKey } from './i18n/translator'

type Props = { head: PersonHead; missing: string | null; households: { value: string; label: string }[] }

/** What is still missing before a return; else whether the family is a case already or becomes one. */
export function ReunificationChoice({ head, missing, households }: Props) {
  const t = useT()
  const base = `/people/${head.id}`
  if (missing !== null)
    return (
      <Note
        icon="info"
        title={t('intake.notReadyTitle')}
        action={<ButtonLink href={base}>{t('intake.backToFile')}</ButtonLink>}
      >
        {t(`refused.${missing}` as MessageKey)}
      </Note>
    )
  return (
    <Stack>
      <CardLink
        href={`${base}/reunification/new?into=new`}
        icon="plus"
        title={t('intake.intoNew')}
        detail={t('intake.intoNewDetail')}
      />
      {households.length > 0 ? (
        <Panel title={t('intake.intoExisting')}>
          <FilterBar label={t('intake.intoExisting')} submit={t('intake.continue')} icon="right">
            <SelectField
              name="into"
              label={t('intake.household')}
              placeholder={t('intake.choose')}
              options={households}
              required
            />
          </FilterBar>
        </Panel>
      ) : null}
    </Stack>
  )
}
