import { z } from 'zod'
import { mostPictures } from '~/domain/pictures/picture-bounds'

/** The sealed pictures of a form, by id; `answerFormWithPictures` puts them there. */
export function pictureIds({ least = 0 } = {}) {
  return z
    .array(z.uuid('form.reload').toLowerCase(), { error: 'form.reload' })
    .max(mostPictures, 'pictures.tooMany')
    .default([])
    .refine((ids) => ids.length >= least, 'pictures.missing')
}
