import { getFormProps, useForm } from '@conform-to/react'
import { kitOutcomes } from '~/domain/kits/kit-decision'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { ShownFor } from '~/ui/shown-for'
import { TextArea } from '~/ui/text-area'
import type { KitView } from './kit-view.server'

type Props = {
  kit: KitView
  answer: FormAnswer | undefined
  reasonNeeded: boolean
  /** Why this person cannot approve, in words; null where they can. */
  approvalBlocked: string | null
}

/** Approve, return or decline what stands on this page, bound to its hash. */
export function DecisionForm({ kit, answer, reasonNeeded, approvalBlocked }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<Record<'outcome' | 'reason' | 'otherWay' | 'noLink', string>>({
    id: 'kit-decision',
    lastResult: answer?.lastResult,
  })
  const reason = (
    <TextArea
      {...fieldProps(fields.reason)}
      label={t('kits.decision.reason')}
      hint={t(reasonNeeded ? 'kits.decision.reasonAbove' : 'kits.decision.reasonHint')}
      maxLength={600}
    />
  )
  return (
    <form method="post" action={`?seen=${kit.contentHash}`} {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ contentHash: kit.contentHash }} />
        <ChoiceCards
          {...fieldProps(fields.outcome)}
          legend={t('kits.decision.choice')}
          required
          options={kitOutcomes.map((value) => {
            const blocked = value === 'approved' ? approvalBlocked : null
            return {
              value,
              label: t(`kits.decision.${value}`),
              hint: blocked ?? t(`kits.decision.hint.${value}`, { name: kit.requestedByName }),
              disabled: blocked !== null,
            }
          })}
        />
        {reasonNeeded ? reason : <ShownFor choices="returned declined">{reason}</ShownFor>}
        <ShownFor choices="declined">
          <TextArea
            {...fieldProps(fields.otherWay)}
            label={t('kits.decision.otherWay')}
            hint={t('kits.decision.otherWayHint')}
            rows={2}
            maxLength={600}
          />
        </ShownFor>
        <CheckField
          {...fieldProps(fields.noLink)}
          value="on"
          defaultChecked={fields.noLink.initialValue === 'on'}
          label={t('kits.decision.noLink')}
          required
        />
        <p className="small">
          <a href={`/kits/${kit.id}/links/new`}>{t('kits.decision.haveLink')}</a>
        </p>
        <Button tone="go" wide>
          {t('kits.decision.submit', { amount: francs(kit.total) })}
        </Button>
        <p className="small muted">{t('kits.decision.once')}</p>
      </Stack>
    </form>
  )
}
