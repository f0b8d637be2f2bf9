import { mostPictures } from '~/domain/pictures/picture-bounds'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { TextField } from '~/ui/text-field'

type PicturesFieldProps = {
  formId: string
  label: string
  hint: string
  answer: FormAnswer | undefined
  required?: boolean
}

/** Pictures to send, and those that an earlier try has left on the server. The form must be multipart. */
export function PicturesField({ formId, label, hint, answer, required = false }: PicturesFieldProps) {
  const t = useT()
  const kept = keptIn(answer)
  const error = answer?.lastResult.error?.['pictures']?.[0]
  return (
    <>
      <HiddenFields values={Object.fromEntries(kept.map((id, index) => [`pictures[${index}]`, id]))} />
      <TextField
        name="newPictures"
        id={`${formId}-pictures`}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        label={label}
        hint={kept.length > 0 ? t('pictures.kept', { count: kept.length }) : hint}
        error={error === undefined ? undefined : t(error as MessageKey, answer?.refusal?.values)}
        required={required && kept.length === 0}
      />
    </>
  )
}

function keptIn(answer: FormAnswer | undefined) {
  const { pictures } = (answer?.lastResult.initialValue ?? {}) as { pictures?: unknown }
  return Array.isArray(pictures)
    ? pictures.filter((id): id is string => typeof id === 'string' && id !== '').slice(0, mostPictures)
    : []
}
