import type { Db, Store } from './store'

interface Prepared {
  execute(values?: Record<string, unknown>): Promise<unknown>
}

/** Keeps each named reading prepared for as long as the connection lives. */
export function prepareOn(db: Db): Store['prepared'] {
  const kept = new Map<string, Prepared>()
  return <Result>(name: string, build: Parameters<Store['prepared']>[1]) => {
    const query = kept.get(name) ?? build(db).prepare(name)
    kept.set(name, query)
    return (values?: Record<string, unknown>) => query.execute(values) as Promise<Result>
  }
}
