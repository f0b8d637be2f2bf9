import { runTool } from './set-up/run.mjs'

/** @type {{ name: string, tool: string, args: string[] }[]} heaviest first: two of them run at a time */
const checks = [
  {
    name: 'lint',
    tool: 'eslint/bin/eslint.js',
    args: ['.', '--max-warnings=0'],
  },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-p', '.'] },
  {
    name: 'boundaries',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['app', 'db', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  },
  { name: 'unused code', tool: 'knip/bin/knip.js', args: ['--no-progress'] },
  {
    name: 'format',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
  },
]

/**
 * Runs every check, two at a time, and prints what those that failed have to say.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const waiting = [...checks]
  let failed = 0
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const begun = Date.now()
      const { code, output } = await runTool(check.tool, check.args, { quiet: true })
      const seconds = Math.round((Date.now() - begun) / 1000)
      console.log(`${code === 0 ? 'ok     ' : 'FAILED '} ${check.name} (${seconds} s)`)
      if (code === 0) continue
      failed += 1
      console.log(output.trim())
    }
  }
  await Promise.all([worker(), worker()])
  return { passed: checks.length - failed, failed }
}
