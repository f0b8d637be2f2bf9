import { proveMoney } from './prove/money.mjs'
import { build } from './set-up/build.mjs'
import { install } from './set-up/install.mjs'
import { root } from './set-up/root.mjs'

/** @type {Record<string, (decisions: number) => Promise<boolean>>} */
const proofs = { money: proveMoney }

process.chdir(root)
process.exitCode = await main()

async function main() {
  const [name = '', size = '10000'] = process.argv.slice(2)
  const prove = proofs[name]
  if (!prove || !/^\d{1,6}$/.test(size)) {
    console.error(
      'Name what is to be proved: npm run prove -- money, or with fewer decisions: npm run prove -- money 500',
    )
    return 1
  }
  await install()
  await build()
  return (await prove(Number(size))) ? 0 : 1
}
