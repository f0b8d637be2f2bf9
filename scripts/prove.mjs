import { measureFlat } from './prove/flat.mjs'
import { proveMoney } from './prove/money.mjs'
import { build } from './set-up/build.mjs'
import { install } from './set-up/install.mjs'
import { root } from './set-up/root.mjs'

/** @type {Record<string, { run: (size: number) => Promise<boolean>, size: number }>} */
const proofs = { money: { run: proveMoney, size: 10_000 }, flat: { run: measureFlat, size: 100_000 } }

process.chdir(root)
process.exitCode = await main()

async function main() {
  const [name = '', size] = process.argv.slice(2)
  const proof = proofs[name]
  if (!proof || !/^\d{1,6}$/.test(size ?? '1')) {
    console.error(
      `Name what is to be shown: ${Object.keys(proofs).join(' or ')}. With fewer: npm run prove -- money 500`,
    )
    return 1
  }
  await install()
  await build()
  return (await proof.run(Number(size ?? proof.size))) ? 0 : 1
}
