import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './checks.mjs'
import { browser } from './set-up/browser.mjs'
import { build } from './set-up/build.mjs'
import { install } from './set-up/install.mjs'
import { postgres } from './set-up/postgres.mjs'
import { root } from './set-up/root.mjs'
import { runTool } from './set-up/run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Record<string, () => Promise<Count>>} */
const parts = {
  check: runChecks,
  unit: () => vitest('unit'),
  integration: async () => add(await vitest('integration'), await onPostgres()),
  e2e: browserTests,
  prove: proofs,
}

process.exitCode = await main()

async function main() {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
  if (only !== undefined && !(only in parts)) {
    console.error(`--only is one of ${Object.keys(parts).join(', ')}.`)
    return 1
  }
  let total = { passed: 0, failed: 0 }
  try {
    await install()
    for (const [name, part] of Object.entries(parts)) {
      if (only === undefined || only === name) total = add(total, await tryPart(name, part))
    }
  } catch (error) {
    total.failed += 1
    console.error(error instanceof Error ? error.message : error)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

/**
 * @param {string} name
 * @param {() => Promise<Count>} part
 */
async function tryPart(name, part) {
  console.log(`\n== ${name}`)
  try {
    return await part()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

async function onPostgres() {
  const { url, name, stop } = await postgres()
  console.log(`-- the same on ${name}`)
  try {
    return await vitest('integration', url)
  } finally {
    await stop()
  }
}

/**
 * @param {string} project
 * @param {string} [databaseUrl] SQLite where it is missing
 */
async function vitest(project, databaseUrl) {
  const report = reportFile(`${project}${databaseUrl ? '-postgres' : ''}`)
  const { code } = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      `--project=${project}`,
      '--passWithNoTests',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { DATABASE_URL: databaseUrl, NODE_ENV: 'test' } },
  )
  const { numPassedTests = 0, numFailedTests = 0 } = read(report)
  return counted(code, numPassedTests, numFailedTests)
}

/** @returns {Promise<Count>} */
async function browserTests() {
  await build()
  const report = reportFile('e2e')
  const { code } = await runTool(
    '@playwright/test/cli.js',
    [
      'test',
      '--pass-with-no-tests',
      '--reporter=dot,json',
      ...process.argv.slice(2).filter((it) => !it.startsWith('--only=')),
    ],
    { env: { CHROMIUM_PATH: await browser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  )
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {}
  return counted(code, expected, unexpected + flaky)
}

/**
 * Imported late: the proofs stand on packages, and this file has to start before any is installed.
 * @returns {Promise<Count>}
 */
async function proofs() {
  const { proveMoney } = await import('./prove/money.mjs')
  await build()
  const held = await proveMoney(500)
  return counted(held ? 0 : 1, held ? 1 : 0, 0)
}

/**
 * A run that ended badly without a failed test (a file that cannot be read, say) counts as one failure.
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 */
function counted(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/**
 * @param {Count} one
 * @param {Count} other
 */
function add(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

/** @param {string} name */
function reportFile(name) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const file = join(root, `.cache/${name}.json`)
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
