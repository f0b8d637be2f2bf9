import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextField } from '~/ui/text-field'
import { onlyNames } from './only-names'
import { ItemFields, type ItemInput } from './item-fields'
import { MemberRows, useMemberNames, type MemberInput } from './member-rows'
import type { WaitingForCommittee } from './waiting-for-committee.server'

type Props = {
  formId: string
  today: string
  kits: WaitingForCommittee[]
  accounts: { id: string; name: string }[]
  /** Who records it, offered as the first member. */
  recorder: { id: string; name: string }
  answer: FormAnswer | undefined
}
type Input = {
  id: string
  heldOn: string
  place: string
  members: MemberInput[]
  items: ItemInput[]
  noLink: string
}

const memberRows = 6

/** When and where, who sat, and what was decided of each request that waits. */
export function SittingFields({ formId, today, kits, accounts, recorder, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Input>({
    id: 'sitting',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      heldOn: today,
      members: Array.from({ length: memberRows }, (_, index): MemberInput =>
        index === 0 ? { name: recorder.name, userId: recorder.id } : {},
      ),
      items: kits.map(({ id, contentHash }) => ({ kitId: id, contentHash })),
    },
  })
  const items = fields.items.getFieldList()
  const members = fields.members.getFieldList()
  const names = members.map((member) => {
    const { name, userId } = member.getFieldset()
    return name.initialValue ?? accounts.find(({ id }) => id === userId.initialValue)?.name ?? ''
  })
  const about = {
    ...{ heldOn: t('committees.form.heldOn'), place: t('committees.form.place') },
    ...{ members: t('committees.form.members'), ...useMemberNames(memberRows) },
    ...Object.fromEntries(
      kits.flatMap(({ number }, index) =>
        ['outcome', 'reason', 'otherWay', 'recused'].map((name) => [`items[${index}].${name}`, number] as const),
      ),
    ),
  }
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack gap="large">
        <FormSummary form={form} refusal={answer?.refusal} about={about} />
        <NamedId field={fields.id} />
        <Panel title={t('committees.form.when')}>
          <FieldGrid columns={2}>
            <DateField {...props(fields.heldOn)} label={t('committees.form.heldOn')} max={today} required />
            <TextField {...props(fields.place)} label={t('committees.form.place')} maxLength={120} required />
          </FieldGrid>
        </Panel>
        <Panel
          title={t('committees.form.members')}
          foot={
            <>
              {t('committees.form.membersHint')}{' '}
              <Button tone="plain" size="small" name={onlyNames} value="1" formNoValidate>
                {t('committees.form.takeNames')}
              </Button>
            </>
          }
          flush
        >
          <MemberRows members={members} accounts={accounts} />
        </Panel>
        {items.map((item) => {
          const kit = kits.find(({ id }) => id === item.getFieldset().kitId.initialValue)
          return kit ? <ItemFields key={kit.id} kit={kit} item={item} names={names} accounts={accounts} /> : null
        })}
        <Panel>
          <Stack>
            <CheckField {...props(fields.noLink)} value="on" label={t('committees.form.noLink')} />
            <p className="small muted">{t('committees.form.noLinkHint')}</p>
          </Stack>
        </Panel>
        <FreshField form={form} />
        <ButtonRow>
          <Button tone="go">{t('committees.form.save')}</Button>
          <ButtonLink href="/committees">{t('form.cancel')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
