import type { FieldMetadata } from '@conform-to/react'
import { careArrangements } from '~/domain/casework/care-arrangements'
import { notSeenReasons } from '~/domain/casework/not-seen-reasons'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FieldGroup } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { RollCall, type RollItem } from '~/ui/roll-call'
import { SelectField } from '~/ui/select-field'
import type { FoundInput } from './contact-form'
import type { ContactToRecord } from './contact-to-record.server'

type Props = { returned: ContactToRecord['returned']; lines: FieldMetadata<FoundInput>[] }

/** Of each child who came back: seen or not, why not, and with whom the child lives. */
export function FoundFields({ returned, lines }: Props) {
  const t = useT()
  const props = useFieldProps()
  if (returned.length === 0) return <p className="muted">{t('contact.noReturnee')}</p>
  const asked = lines.flatMap((line) => {
    const field = line.getFieldset()
    const child = returned.find(({ id }) => id === field.personId.initialValue)
    return child ? [{ child, field }] : []
  })
  const items = asked.map(({ child, field }): RollItem => {
    const { defaultValue = '', ...seen } = props(field.seen)
    return {
      key: child.id,
      ...seen,
      defaultValue,
      title: t('roster.child', { name: child.givenName, code: child.code }),
      choices: [
        { value: 'yes', label: t('contact.seen.yes') },
        { value: 'no', label: t('contact.seen.no'), followUp: true },
      ],
      followUp: (
        <SelectField
          {...props(field.notSeenWhy)}
          label={t('contact.notSeenWhy')}
          placeholder={t('contact.choose')}
          options={notSeenReasons.map((value) => ({ value, label: t(`notSeen.${value}`) }))}
        />
      ),
    }
  })
  return (
    <>
      {asked.map(({ child, field }) => (
        <HiddenFields key={child.id} values={{ [field.personId.name]: child.id }} />
      ))}
      <RollCall id="found" legend={t('contact.seen')} hint={t('contact.seenHint')} items={items} />
      <FieldGroup legend={t('contact.livesWith')} hint={t('contact.livesWithHint')}>
        {asked.map(({ child, field }) => (
          <SelectField
            key={child.id}
            {...props(field.livesWith)}
            label={child.givenName}
            placeholder={t('contact.choose')}
            required
            options={careArrangements.map((value) => ({ value, label: t(`livesWith.${value}`) }))}
          />
        ))}
      </FieldGroup>
    </>
  )
}

/** Whom each of these fields speaks of, for the summary of what is wrong. */
export function foundNames({ returned, lines }: Props): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const { personId, seen, notSeenWhy, livesWith } = line.getFieldset()
      const child = returned.find(({ id }) => id === personId.initialValue)
      return child ? [seen, notSeenWhy, livesWith].map(({ name }) => [name, child.givenName] as const) : []
    }),
  )
}
