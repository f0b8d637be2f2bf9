import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * Writes `.br` and `.gz` beside every text asset of the browser's build; the server picks one by Accept-Encoding.
 * @returns {import('vite').Plugin}
 */
export function precompress() {
  return {
    name: 'komawa:precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (this.environment.name !== 'client' || !dir) return
      const names = await readdir(dir, { recursive: true })
      await Promise.all(names.filter(isText).map((name) => compress(join(dir, name))))
    },
  }
}

/** @param {string} name */
const isText = (name) => /\.(js|css|svg|webmanifest)$/.test(name)

/** @param {string} file */
async function compress(file) {
  const text = await readFile(file)
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    promisify(gzip)(text, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)])
}
