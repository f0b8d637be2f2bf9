import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { kitToVerify } from '~/features/handover/kit-to-verify.server'
import { VerificationForm } from '~/features/handover/verification-form'
import { verificationForm } from '~/features/handover/verification-schema.server'
import { verifyKit } from '~/features/handover/verify-kit.server'
import { useFormats, useLocale, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { answerFormWithPictures } from '~/server/form-with-pictures.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'kit.verify',
  title: 'page.verification',
  object: 'kit',
  frame: 'field',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.verify')
  return { kit: found(await kitToVerify(context, params['id'] ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.verify')
  const id = params['id'] ?? ''
  return answerFormWithPictures(request, verificationForm, async (form) => {
    await verifyKit(context, id, form)
    return redirect(`/kits/${id}#handovers`)
  })
}

export default function KitVerification() {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormats()
  const { kit, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { kitId, number, typeLabel, caregiverName, since, verifyBy, allCameBack, isOwnHandover } = kit
  const mayCount = since !== null && !allCameBack && !isOwnHandover
  return (
    <PhonePage
      title={t('page.verification')}
      subtitle={t('kits.delivery.subtitle', { name: caregiverName, kit: typeLabel[locale] })}
      back={{ href: `/kits/${kitId}`, label: t('kits.delivery.back') }}
      foot={
        mayCount || answer !== undefined ? (
          <Button tone="go" wide form="kit-verification">
            {t('verification.save')}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        <p className="small muted">
          {since === null
            ? t('verification.nothingYet', { number })
            : t('verification.since', { number, on: date(since) })}
          {verifyBy === null ? null : ` ${t('verification.by', { on: date(verifyBy) })}`}
        </p>
        {allCameBack ? (
          <Note icon="check">
            <p>{t('refused.all-came-back')}</p>
          </Note>
        ) : null}
        {isOwnHandover ? (
          <Note icon="people" title={t('verification.ownTitle')}>
            <p>{t('refused.own-handover')}</p>
          </Note>
        ) : null}
        {mayCount || answer !== undefined ? <VerificationForm kit={kit} formId={formId} answer={answer} /> : null}
      </Stack>
    </PhonePage>
  )
}
