import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Refused } from '~/domain/refused'

export type Cell = string | number | boolean | Date | null

type Said = { rows: Cell[][] } | { error: string }

const require = createRequire(import.meta.url)
const reader = require.resolve('read-excel-file/node')

const read = `
  const { parentPort, workerData } = require('node:worker_threads')
  require(workerData.reader).readSheet(Buffer.from(workerData.file)).then(
    (rows) => parentPort.postMessage({ rows }),
    (error) => parentPort.postMessage({ error: String(error && error.message) }),
  )`

/** For the cells of a workbook at the bounds, several times over. A default. */
const megabytes = 768

/**
 * The first sheet of a workbook, read in a thread of its own: a file made to take all memory or all time ends that
 * thread and holds up nobody.
 *
 * @throws {Refused} 422 when it ran out of memory or of time; an Error with what the reader says of the file
 */
export async function readAside(file: Buffer, milliseconds: number): Promise<Cell[][]> {
  const worker = new Worker(read, {
    eval: true,
    workerData: { reader, file },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const enough = setTimeout(() => void worker.terminate(), milliseconds)
  try {
    const said = await new Promise<Said>((resolve, reject) => {
      const ended = () => {
        reject(new Refused('import-unreadable', 422))
      }
      worker.once('message', resolve).once('error', ended).once('exit', ended)
    })
    if ('error' in said) throw new Error(said.error)
    return said.rows
  } finally {
    clearTimeout(enough)
    await worker.terminate()
  }
}
