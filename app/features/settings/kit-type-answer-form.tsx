import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useLocale, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { Note } from '~/ui/note'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextArea } from '~/ui/text-area'
import type { CatalogueType } from './catalogue-pages.server'
import { DeedPage } from './deed-page'
import { SettingsCrumbs } from './settings-crumbs'

type Typed = { outcome: string; reason: string }

type Props = {
  type: CatalogueType
  answer: FormAnswer | undefined
}

/** Confirms, declines or takes back the price ceilings of a version that waits. */
export function KitTypeAnswerForm({ type, answer }: Props) {
  const t = useT()
  const locale = useLocale()
  const props = useFieldProps()
  const [form, fields] = useForm<Typed>({ id: 'kit-type-answer', lastResult: answer?.lastResult })
  const name = locale === 'fr' ? type.labelFr : type.labelEn
  const href = `/settings/catalogue/${type.id}`
  const moved = type.lines.filter((line) => (type.ceilingsBefore[line.itemFr] ?? null) !== line.unitPriceCeiling)
  if (type.answers.length === 0 && !answer)
    return (
      <Page narrow>
        <PageHeader
          crumbs={<SettingsCrumbs part="catalogue" about={{ href, label: name }} label={t('page.kitTypeDecision')} />}
          title={t('page.kitTypeDecision')}
        />
        <Note
          action={
            <ButtonLink href={href} size="small">
              {name}
            </ButtonLink>
          }
        >
          {t('refused.kit-type-answered')}
        </Note>
      </Page>
    )
  return (
    <DeedPage
      part="catalogue"
      about={{ href, label: name }}
      title={t('page.kitTypeDecision')}
      what={t('catalogue.answerWhat', {
        name,
        version: type.version,
        moved: t('catalogue.movedLines', { count: moved.length }),
      })}
      form={form}
      answer={answer}
    >
      <ChoiceCards
        {...props(fields.outcome)}
        legend={t('catalogue.outcome')}
        options={type.answers.map((one) => ({ value: one, label: t(`catalogue.outcome.${one}`) }))}
        required
      />
      <TextArea
        {...props(fields.reason)}
        label={t('catalogue.reason')}
        hint={t('catalogue.reasonHint')}
        optionalWord={t('form.optional')}
        maxLength={500}
      />
    </DeedPage>
  )
}
