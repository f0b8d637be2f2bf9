import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { checkImport } from '~/features/imports/check-import.server'
import { uploadForm } from '~/features/imports/import-forms'
import { importToMap } from '~/features/imports/import-to-map.server'
import { UploadPage } from '~/features/imports/upload-page'
import { uploadImport } from '~/features/imports/upload-import.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { formWithFile } from '~/server/form-with-file.server'

export const handle = { access: 'import.run', title: 'page.newImport', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, 'import.run')
  return { id: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const { fields, file } = await formWithFile(request, 'file')
  return answerForm(fields, uploadForm, async ({ file: fileName, ...form }) => {
    const { id, again, columnsKnown } = await uploadImport(context, { ...form, fileName, file })
    if (again) return redirect(`/imports/${id}?again=1`)
    const known = columnsKnown ? await importToMap(context, id) : null
    if (!known) return redirect(`/imports/${id}/mapping`)
    await checkImport(context, id, known.mapping)
    return redirect(`/imports/${id}`)
  })
}

export default function NewImport() {
  return <UploadPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
