import type { FieldMetadata } from '@conform-to/react'

/** An id the page was given, so that sending it twice is one deed. */
export function NamedId({ field }: { field: FieldMetadata }) {
  const id = typeof field.initialValue === 'string' ? field.initialValue : ''
  return <input type="hidden" id={field.id} name={field.name} value={id} />
}
