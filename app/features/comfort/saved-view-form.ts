import { z } from 'zod'
import { savedLists } from '~/domain/search/saved-lists'
import { savedQuery } from '~/domain/search/saved-query'
import { formId, oneOf, text } from '~/forms/fields'

export const savedViewForm = z.object({
  id: formId(),
  list: oneOf(savedLists),
  name: text(80),
  query: z
    .string({ error: 'form.reload' })
    .max(600, 'form.reload')
    .default('')
    .transform((query) => savedQuery(new URLSearchParams(query))),
})

export const viewDeletionForm = z.object({ id: formId() })
