import type { FieldMetadata } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export type MemberInput = { name?: string; capacity?: string; userId?: string }
type Props = {
  members: FieldMetadata<MemberInput>[]
  accounts: readonly { id: string; name: string }[]
}

/** What the fields of the rows are called, by their names. */
export function useMemberNames(rows: number): Record<string, string> {
  const t = useT()
  const named = Array.from({ length: rows }, (_, index) => ({
    [`members[${index}].name`]: t('committees.form.name', { place: index + 1 }),
    [`members[${index}].capacity`]: t('committees.form.capacity', { place: index + 1 }),
    [`members[${index}].userId`]: t('committees.form.account', { place: index + 1 }),
  }))
  return Object.assign({}, ...named) as Record<string, string>
}

/** One row a member; an empty row is nobody. */
export function MemberRows({ members, accounts }: Props) {
  const t = useT()
  const props = useFieldProps()
  const rows = members.map((member, index) => ({ field: member.getFieldset(), place: index + 1 }))
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'place', head: '#', headHidden: true, label: '#', cell: ({ place }) => place },
    {
      key: 'name',
      head: t('committees.form.nameHead'),
      cell: ({ field, place }) => (
        <TextField
          {...props(field.name)}
          label={<span className="sr">{t('committees.form.name', { place })}</span>}
          maxLength={120}
          autoComplete="off"
        />
      ),
    },
    {
      key: 'capacity',
      head: t('committees.form.capacityHead'),
      cell: ({ field, place }) => (
        <TextField
          {...props(field.capacity)}
          label={<span className="sr">{t('committees.form.capacity', { place })}</span>}
          maxLength={120}
          autoComplete="off"
        />
      ),
    },
    {
      key: 'account',
      head: t('committees.form.accountHead'),
      cell: ({ field, place }) => (
        <SelectField
          {...props(field.userId)}
          label={<span className="sr">{t('committees.form.account', { place })}</span>}
          placeholder={t('committees.form.outside')}
          options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ),
    },
  ]
  return (
    <DataTable
      caption={t('committees.form.members')}
      columns={columns}
      rows={rows}
      rowKey={({ place }) => `${place}`}
      tight
    />
  )
}
