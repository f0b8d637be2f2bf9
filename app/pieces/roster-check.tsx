import type { FieldMetadata } from '@conform-to/react'
import { absenceReasons } from '~/domain/roster/absence'
import { useFieldProps } from '~/forms/form-summary'
import type { RosterInput } from '~/forms/roster-answers'
import { useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { RollCall, type RollItem } from '~/ui/roll-call'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { WorryLink } from '~/pieces/worry-link'

type Child = { id: string; code: string; givenName: string }
type Props = {
  legend: string
  hint?: string
  roster: readonly Child[]
  /** One line a child, begun by the form's default value: `{ personId }`. */
  lines: FieldMetadata<RosterInput>[]
}

/** Where each child is. Nothing is taken for granted: each one is here, away for a reason, or not asked about. */
export function RosterCheck({ legend, hint, roster, lines }: Props) {
  const t = useT()
  const props = useFieldProps()
  const items = lines.flatMap((line): RollItem[] => {
    const field = line.getFieldset()
    const child = roster.find(({ id }) => id === field.personId.initialValue)
    if (!child) return []
    const { defaultValue = '', ...where } = props(field.where)
    return [
      {
        key: child.id,
        ...where,
        defaultValue,
        title: childTitle(child, t),
        beside: <WorryLink childId={child.id} who={child.givenName} short />,
        choices: [
          { value: 'here', label: t('roster.here') },
          { value: 'away', label: t('roster.away'), followUp: true },
          { value: 'notAsked', label: t('roster.notAsked') },
        ],
        followUp: <Away line={line} />,
      },
    ]
  })
  if (items.length === 0) return null
  return (
    <>
      {lines.map((line) => {
        const { personId } = line.getFieldset()
        return <HiddenFields key={line.key} values={{ [personId.name]: personId.initialValue ?? '' }} />
      })}
      <RollCall id="children" legend={legend} hint={hint} items={items} />
    </>
  )
}

/** Whom each field of the roster speaks of, for the summary of what is wrong. */
export function useRosterNames({ roster, lines }: Pick<Props, 'roster' | 'lines'>): Record<string, string> {
  const t = useT()
  const names = lines.flatMap((line) => {
    const { personId, where, why, since, place } = line.getFieldset()
    const child = roster.find(({ id }) => id === personId.initialValue)
    if (!child) return []
    const namesakes = roster.filter(({ givenName }) => givenName === child.givenName).length > 1
    const whom = namesakes ? childTitle(child, t) : child.givenName
    return [where, why, since, place].map(({ name }) => [name, whom] as const)
  })
  return Object.fromEntries(names)
}

/** The hyphens of the code do not break. */
function childTitle({ givenName: name, code }: Child, t: ReturnType<typeof useT>) {
  return t('roster.child', { name, code: code.replaceAll('-', '\u2011') })
}

function Away({ line }: { line: FieldMetadata<RosterInput> }) {
  const t = useT()
  const props = useFieldProps()
  const { why, since, place } = line.getFieldset()
  return (
    <>
      <SelectField
        {...props(why)}
        label={t('roster.why')}
        placeholder={t('roster.chooseWhy')}
        options={absenceReasons.map((reason) => ({ value: reason, label: t(`absence.${reason}`) }))}
      />
      <DateField {...props(since)} label={t('roster.since')} optionalWord={t('form.optional')} />
      <TextField {...props(place)} label={t('roster.place')} optionalWord={t('form.optional')} maxLength={120} />
    </>
  )
}
