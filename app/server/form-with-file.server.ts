import { submittedForm } from './submitted-form.server'

/**
 * A form with one file, read in memory and never written to disk: its other fields as a form of their own, in which
 * the file's name stands for the file.
 *
 * @throws {Response} 422 when it is no form
 */
export async function formWithFile(request: Request, name: string): Promise<{ fields: Request; file: Buffer }> {
  const form = await submittedForm(request)
  const sent = form.get(name)
  const file = sent instanceof File ? Buffer.from(await sent.arrayBuffer()) : Buffer.alloc(0)
  const fields = new URLSearchParams()
  for (const [field, value] of form)
    fields.append(field, typeof value === 'string' ? (field === name ? '' : value) : value.name)
  return { fields: new Request(request.url, { method: 'POST', body: fields }), file }
}
