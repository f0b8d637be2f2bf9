import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LineChoice } from '~/features/procurement/line-choice'
import { linesToChoose } from '~/features/procurement/lines-to-choose.server'
import { LotFrame } from '~/features/procurement/lot-frame'
import { lotLinesForm } from '~/features/procurement/lot-forms'
import { lotPage } from '~/features/procurement/lot-page.server'
import { changeLotLines } from '~/features/procurement/open-lot.server'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Note } from '~/ui/note'

export const handle = {
  access: 'procurement.record',
  title: 'lots.deed.lines',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const { id, number, state, quotes } = found(await lotPage(context, params['id'] ?? ''))
  const fixed = state !== 'open' || quotes.length > 0
  return { lot: { id, number, state }, fixed, ...(await linesToChoose(context, id)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerForm(request, lotLinesForm, async (form) => {
    await changeLotLines(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function LotLines() {
  const t = useT()
  const { lot, fixed, things, kits, more } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ lines: string[]; kits: string[] }>({
    id: 'lot-lines',
    lastResult: answer?.lastResult,
  })
  return (
    <LotFrame lot={lot} deed={t('lots.deed.lines')} narrow>
      {fixed ? <Note tone="late">{t('lots.linesFixed')}</Note> : null}
      {more ? <Note>{t('lots.moreLines')}</Note> : null}
      <DeedForm form={form} answer={answer} submit={t('form.save')} cancelHref={`/lots/${lot.id}`}>
        <LineChoice field={fields.lines} kitField={fields.kits} {...{ things, kits }} typed={answer !== undefined} />
      </DeedForm>
    </LotFrame>
  )
}
