import type { z } from 'zod'
import { largestPicture, mostPictures } from '~/domain/pictures/picture-bounds'
import { Refused } from '~/domain/refused'
import { answerForm } from './answer-form.server'
import { pictureAnew } from './picture-anew.server'
import { sealFile } from './seal-file.server'
import { submittedForm } from './submitted-form.server'

/**
 * A form with pictures. Each is decoded, written anew and sealed at once, and in the form its id stands for it, beside
 * those that came with an earlier try: a form that is refused keeps its pictures, and nobody sends them twice. What is
 * no picture is refused by its own sentence beside the field, with everything typed.
 *
 * @param schema has a field `pictures: pictureIds()`
 */
export async function answerFormWithPictures<Schema extends z.ZodType, Done>(
  request: Request,
  schema: Schema,
  deed: (form: z.output<Schema>) => Promise<Done>,
) {
  const sent = await submittedForm(request)
  const fields = new URLSearchParams()
  let kept = 0
  for (const [name, value] of sent) {
    if (typeof value !== 'string') continue
    if (name.startsWith('pictures[')) kept += 1
    fields.append(name, value)
  }
  const { ids, refusal } = await sealedNow(sent.getAll('newPictures'))
  for (const [index, id] of ids.entries()) fields.append(`pictures[${kept + index}]`, id)
  const wrong = refusal && { field: 'pictures', refusal }
  return answerForm(new Request(request.url, { method: 'POST', body: fields }), schema, deed, wrong)
}

async function sealedNow(uploads: FormDataEntryValue[]) {
  const ids: string[] = []
  const files = uploads.filter((upload) => upload instanceof File && upload.size > 0) as File[]
  if (files.length > mostPictures)
    return { ids, refusal: new Refused('too-many-pictures', 422, { most: String(mostPictures) }) }
  for (const file of files) {
    try {
      if (file.size > largestPicture) throw new Refused('picture-too-large', 413, { name: file.name })
      ids.push(await sealFile(await pictureAnew(Buffer.from(await file.arrayBuffer()), file.name)))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { ids, refusal: error }
    }
  }
  return { ids, refusal: null }
}
