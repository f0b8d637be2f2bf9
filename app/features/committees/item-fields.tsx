import type { FieldMetadata } from '@conform-to/react'
import { kitOutcomes } from '~/domain/kits/kit-decision'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { WaivedQuotesNote } from '~/pieces/waived-quotes-note'
import { CheckGroup } from '~/ui/check-group'
import { Code } from '~/ui/code'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { WaitingForCommittee } from './waiting-for-committee.server'

export type ItemInput = {
  kitId?: string
  contentHash?: string
  outcome?: string
  reason?: string
  otherWay?: string
  recused?: string[]
}
type Props = {
  kit: WaitingForCommittee
  item: FieldMetadata<ItemInput>
  /** Who sits, as typed so far, one for each row of the form; empty where no name is known. */
  names: readonly string[]
  accounts: readonly { id: string; name: string }[]
}

/** One request before the committee, bound to the content it was read in. */
export function ItemFields({ kit, item, names, accounts }: Props) {
  const t = useT()
  const locale = useLocale()
  const { francs, date, list } = useFormats()
  const props = useFieldProps()
  const field = item.getFieldset()
  const typed = field.recused.initialValue ?? []
  const tied = accounts.filter(({ id }) => kit.tiedIds.includes(id)).map(({ name }) => name)
  return (
    <Panel
      title={t('committees.kitTitle', {
        number: kit.number,
        kit: kit.typeLabel[locale],
        caseNumber: kit.caseNumber,
      })}
      aside={<strong>{francs(kit.total)}</strong>}
    >
      <HiddenFields values={{ [field.kitId.name]: kit.id, [field.contentHash.name]: kit.contentHash }} />
      <Stack>
        <p className="small muted">
          {t('committees.kitDetail', { number: kit.number, name: kit.requestedByName })} ·{' '}
          {t('committees.waitsSince', { date: date(kit.submittedAt.slice(0, 10)) })} · <Code>{kit.code}</Code> ·{' '}
          <a href={`/kits/${kit.id}/decision`}>{t('committees.form.see')}</a>
        </p>
        <WaivedQuotesNote waived={kit.waived} />
        {kit.earlier.length === 0 ? null : (
          <Note>
            <p>
              {t('kits.checks.earlierSome', {
                count: kit.earlier.length,
                sum: francs(kit.earlier.reduce((sum, { total }) => sum + total, 0)),
                kits: list(
                  kit.earlier.map(({ number, total, state }) =>
                    t('kits.checks.earlierOne', { number, total: francs(total), state: t(`kits.state.${state}`) }),
                  ),
                ),
              })}
            </p>
          </Note>
        )}
        <SelectField
          {...props(field.outcome)}
          label={t('committees.form.outcome')}
          placeholder={t('committees.form.notHeard')}
          options={kitOutcomes.map((value) => ({ value, label: t(`committees.outcome.${value}`) }))}
        />
        <TextArea {...props(field.reason)} label={t('committees.form.reason')} rows={2} maxLength={600} />
        <TextArea {...props(field.otherWay)} label={t('committees.form.otherWay')} rows={2} maxLength={600} />
        <CheckGroup
          name={field.recused.name}
          id={field.recused.id}
          legend={t('committees.form.recused')}
          hint={
            tied.length > 0
              ? t('committees.form.tied', { count: tied.length, names: list(tied) })
              : t('committees.form.recusedHint')
          }
          options={names.map((name, index) => ({
            value: String(index + 1),
            label: name === '' ? t('committees.form.memberUnnamed', { place: index + 1 }) : name,
          }))}
          defaultValues={[typed].flat().flatMap((place) => (typeof place === 'string' ? [place] : []))}
        />
      </Stack>
    </Panel>
  )
}
