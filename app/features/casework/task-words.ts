import type { TaskAbout } from '~/domain/casework/task'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'

/** How a task is said: what a rule asks for in words, or what somebody wrote. */
export function useTaskWords() {
  const t = useT()
  const { list, monthYear } = useFormats()
  const step = (code: string) => t(`milestone.${code}` as MessageKey)
  const waits = (codes: readonly string[]) => list(codes.map((code) => t(`milestone.short.${code}` as MessageKey)))
  return {
    title: ({ kind, code = '', month = '', number = '', threatens = [] }: TaskAbout, text: string | null) => {
      switch (kind) {
        case 'own':
          return text ?? ''
        case 'overdueMilestone':
          return t('task.overdueMilestone', { step: step(code) })
        case 'threatenedDependency':
          return t('task.threatenedDependency', { step: step(code), waits: waits(threatens) })
        case 'consentEnding':
          return t('task.consentEnding', { purpose: t(`consentPurpose.${code}` as MessageKey) })
        case 'kitWaiting':
          return t(`task.kitWaiting.${code === 'deliverer' ? 'deliverer' : 'delivery'}`, { number })
        case 'registerMissing':
          return t('task.registerMissing', { month: monthYear(`${month}-01`) })
        case 'serviceOverdue':
          return t('task.serviceOverdue', { service: t(`cpims.serviceType.${code}` as MessageKey) })
        case 'firstContact':
          return t('task.firstContact')
        case 'furtherVisit':
          return t('task.furtherVisit')
      }
    },
    /** What else waits for it, where it is late itself. */
    waits: ({ kind, threatens = [] }: TaskAbout) =>
      kind === 'overdueMilestone' && threatens.length > 0 ? t('task.waits', { waits: waits(threatens) }) : null,
  }
}
