import { createContext, useContext, type ReactNode } from 'react'

/**
 * What the wrong fields of a page are called, by their id. The summary stands before the fields, so that the server
 * renders a page with wrong fields twice: the first time to hear their names.
 */
export const FieldNames = createContext<Map<string, string> | null>(null)

/** A field that is wrong says its name to the summary. */
export function useNamed(id: string, label: ReactNode, error: ReactNode) {
  const names = useContext(FieldNames)
  if (error && typeof label === 'string') names?.set(id, label)
}
