import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { placeOf } from '~/domain/households/places'
import { schoolForm } from '~/features/settings/school-form'
import { SchoolFormPanel } from '~/features/settings/school-form-panel'
import { schoolPage } from '~/features/settings/school-pages.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { editSchool } from '~/features/settings/write-school.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { CardLink } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'settings.edit',
  title: 'page.school',
  object: 'school',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return found(await schoolPage(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const id = params['id'] ?? ''
  return answerForm(request, schoolForm, async (form) => {
    await editSchool(context, { ...form, id })
    return redirect(`/settings/schools/${id}`)
  })
}

export default function School() {
  const t = useT()
  const { date, number } = useFormats()
  const school = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, name, communePcode, ended, enrolments, groups, others } = school
  const counted = ({ count, more }: typeof groups) =>
    more ? t('adm.moreThan', { count: number(count) }) : number(count)
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part="schools" label={name} />} title={name} />
      <Stack gap="large">
        <Facts
          items={[
            { term: t('adm.school.commune'), value: placeOf(communePcode)?.name ?? communePcode },
            { term: t('adm.school.enrolments'), value: counted(enrolments) },
            { term: t('adm.school.groups'), value: counted(groups) },
          ]}
        />
        {ended ? (
          <Note
            action={
              ended.intoId ? <a href={`/settings/schools/${ended.intoId}`}>{t('adm.school.other')}</a> : undefined
            }
          >
            {t(`adm.school.ended.${ended.why}`, { on: date(ended.on) })}
          </Note>
        ) : (
          <>
            <SchoolFormPanel school={{ id, name, communePcode }} title={t('adm.school.edit')} answer={answer} />
            <Panel title={t('adm.school.deeds')}>
              <Stack>
                {others.length > 0 ? (
                  <CardLink
                    href={`/settings/schools/${id}/merging`}
                    icon="swap"
                    title={t('page.schoolMerging')}
                    detail={t('adm.school.mergeDetail')}
                  />
                ) : null}
                <CardLink
                  href={`/settings/schools/${id}/closing`}
                  icon="lock"
                  title={t('page.schoolClosing')}
                  detail={t('adm.school.closeDetail')}
                />
              </Stack>
            </Panel>
          </>
        )}
      </Stack>
    </Page>
  )
}
