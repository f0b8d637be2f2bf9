import { z } from 'zod'
import { linkKey, type LinkNumbers } from '~/domain/settings/link-numbers'
import { defaultLinks } from '~/domain/links/default-links'
import { milestoneCodes } from '~/domain/plans/milestones'
import { templateKinds } from '~/domain/settings/template-kinds'
import { civilDate, formId, oneOf, optionalText, wholeNumber, yesNo } from '~/forms/fields'

const seen = z.string({ error: 'form.reload' })
const optionalNumber = () => wholeNumber(0, 1_000_000_000).optional()

export const newDraftForm = z.object({ id: formId(), kind: oneOf(templateKinds) })

export const milestonesForm = z.object({
  seen,
  rows: z.array(
    z
      .object({
        code: oneOf(milestoneCodes),
        offset: optionalNumber(),
        highRisk: optionalNumber(),
        toleranceDays: wholeNumber(0, 1000),
        used: yesNo(),
      })
      .transform(({ offset = null, highRisk = null, ...row }) => ({ ...row, offset, highRisk })),
    { error: 'form.reload' },
  ),
})

const keys = defaultLinks.map(linkKey)

export const linksForm = z.object({
  seen,
  rows: z.array(
    z
      .object({
        key: z.string({ error: 'form.reload' }).refine((key) => keys.includes(key), 'form.reload'),
        atLeast: optionalNumber(),
        beforeDays: wholeNumber(0, 10_000),
        afterFrom: wholeNumber(0, 10_000),
        afterTo: wholeNumber(0, 10_000),
        whyFr: optionalText(300),
        whyEn: optionalText(300),
      })
      .transform(({ atLeast = null, whyFr = null, whyEn = null, ...row }): LinkNumbers => ({
        ...row,
        atLeast,
        whyFr,
        whyEn,
      })),
    { error: 'form.reload' },
  ),
})

export const trialForm = z.object({
  id: formId(),
  seen,
  verdict: oneOf(['fits', 'doesNotFit']),
  remark: optionalText(500),
})

export const adoptionForm = z.object({ seen, validFrom: civilDate() })
