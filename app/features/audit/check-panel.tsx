import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary } from '~/forms/form-summary'
import type { ChainFault } from '~/domain/audit/chain-check'
import type { Role } from '~/domain/access/roles'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { faultWords } from './fault-words'

type Check = {
  sealed: number
  anchors: number
  unbound: number
  late: number
  lateFrom: number | null
  faults: ChainFault[]
  checkedAt: string
  role: Role | null
}
type Props = {
  formId: string
  check: Check | null
  /** It was more than a day ago. */
  isOld: boolean
  running: { position: number } | null
  all: number
  answer: FormAnswer | undefined
}

/** What the last check of the whole chain found, and a button for the next. */
export function CheckPanel({ formId, check, isOld, running, all, answer }: Props) {
  const t = useT()
  const { number } = useFormats()
  const [form] = useForm({ id: 'check', lastResult: answer?.lastResult })
  return (
    <Panel title={t('audit.check')} aside={check ? <CheckedAt check={check} /> : undefined}>
      <Stack>
        {running ? (
          <Note live="status">{t('audit.running', { position: number(running.position), all: number(all) })}</Note>
        ) : null}
        {check && isOld ? (
          <Note tone="late" title={t('audit.checkIsOld')}>
            {t('audit.checkIsOldText')}
          </Note>
        ) : null}
        {check ? <Finding check={check} /> : <Note title={t('audit.neverChecked')}>{t('audit.neverCheckedText')}</Note>}
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <HiddenFields values={{ id: formId }} />
            <p className="muted">{t('audit.checkText')}</p>
            <Button tone="go" icon="check">
              {t('audit.checkNow')}
            </Button>
          </Stack>
        </form>
      </Stack>
    </Panel>
  )
}

function CheckedAt({ check: { checkedAt, role } }: { check: Check }) {
  const t = useT()
  const { moment } = useFormats()
  const at = moment(checkedAt)
  const words = role ? t('audit.checkedBy', { at, who: t(`role.${role}`) }) : t('audit.checkedItself', { at })
  return <span className="small muted">{words}</span>
}

function Finding({ check }: { check: Check }) {
  const t = useT()
  const { number } = useFormats()
  const { sealed, anchors, faults } = check
  if (faults.length === 0)
    return (
      <Note tone="accent" title={t('audit.sound')}>
        {t('audit.soundText', {
          links: t('audit.soundLinks', { count: sealed, links: number(sealed) }),
          anchors: t('audit.soundAnchors', { count: anchors }),
        })}
        <Notices check={check} />
      </Note>
    )
  return (
    <Note tone="late" title={t('audit.faulty', { count: faults.length })}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.kind} ${fault.position ?? ''} ${fault.day ?? ''}`}>{faultWords(fault, t)}</li>
        ))}
      </ul>
      {t('audit.faultyText')}
      <Notices check={check} />
    </Note>
  )
}

/** What is no fault and worth a look. */
function Notices({ check: { unbound, late, lateFrom } }: { check: Check }) {
  const t = useT()
  const { number } = useFormats()
  const words = [
    ...(unbound > 0 ? [t('audit.unbound', { count: unbound })] : []),
    ...(lateFrom === null ? [] : [t('audit.late', { count: late, deeds: number(late), position: number(lateFrom) })]),
  ]
  return words.map((said) => (
    <p key={said} className="small">
      {said}
    </p>
  ))
}
