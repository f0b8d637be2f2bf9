import { Refused } from '~/domain/refused'
import { refusalResponse } from './refusal-response.server'

const MOST_FIELDS = 5000
const LONGEST_NAME = 200

/**
 * The fields of a request. A name such as `lines[300000000]` would be parsed into an array of that length, which no
 * server survives: indexes have three digits at most, in three levels at most. Names with `__` are the parser's own.
 *
 * @throws {Response} 422 when it is not a form, or not one that a page of ours could have sent
 */
export async function submittedForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null)
  const names = [...(form?.keys() ?? [])]
  if (!form || names.length > MOST_FIELDS || names.some((name) => !isFieldName(name)))
    throw refusalResponse(new Refused('unreadable-form', 422))
  return form
}

export function isFieldName(name: string) {
  if (name.length > LONGEST_NAME || /__|prototype|constructor/.test(name)) return false
  const indexes = name.match(/\[[^\]]*\]?/g) ?? []
  return indexes.length <= 3 && indexes.every((index) => /^\[(\d{1,3})?\]$/.test(index))
}
