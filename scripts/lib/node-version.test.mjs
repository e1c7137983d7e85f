import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { NODE_FLOOR, nodeProblem } from './node-version.mjs'
import { inRoot } from './paths.mjs'

it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('takes Node %s', (version) => {
  expect(nodeProblem(version)).toBeUndefined()
})

it.each(['18.20.8', '20.18.3', '20.9.0'])('refuses Node %s and says which is needed', (version) => {
  expect(nodeProblem(version)).toBe(
    `Node ${version} is too old: Espalier needs 20.19 or newer. Install it from https://nodejs.org and try again.`,
  )
})

it('asks for the Node that package.json names', () => {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  expect(engines.node).toBe(`>=${NODE_FLOOR.join('.')}`)
})
