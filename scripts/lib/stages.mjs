import path from 'node:path'
import { readPlaywrightReport, readPytestReport, readVitestReport } from './counts.mjs'
import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { VENV_PYTHON } from './venv.mjs'

/**
 * One stage of `npm test`.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd] the repository unless it is given
 * @property {Record<string, string>} [env]
 * @property {number} cores how many of the two cores it keeps busy; 2 runs alone
 * @property {string[]} [after] stages that must have passed before
 * @property {boolean} [needsBrowser]
 * @property {{ file: string, read: (text: string) => import('./counts.mjs').Counts }} [report] only of stages that run tests
 * @property {boolean} [showsOutput] its output is part of the result, also when it passes
 */

/** The script of an installed tool, to be run by Node: needs no shell, on any system. */
const bin = (...parts) => inRoot('node_modules', ...parts)

/**
 * Every stage, in the order in which they start.
 *
 * @param {{ reports: string, corpus?: string }} options `reports`: a folder for the runners' reports;
 *   `corpus`: a folder of documents to import as well
 * @returns {Stage[]}
 */
export function allStages({ reports, corpus }) {
  const node = (name, script, args, rest = {}) => {
    return { name, command: process.execPath, args: [script, ...args], cores: 1, ...rest }
  }
  const vitest = (name, rest) => {
    const file = path.join(reports, `${name}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const args = ['run', '--project', name, ...reporters]
    return node(name, bin('vitest', 'vitest.mjs'), args, {
      ...rest,
      report: { file, read: readVitestReport },
    })
  }
  const junit = path.join(reports, 'server.xml')
  const e2e = (name, project) => {
    const file = path.join(reports, `${name}.json`)
    const args = ['test', `--project=${project}`, '--reporter=list,json']
    return node(name, bin('@playwright', 'test', 'cli.js'), args, {
      cores: 2,
      after: ['build'],
      needsBrowser: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      report: { file, read: readPlaywrightReport },
    })
  }
  return [
    node('format', bin('oxfmt', 'bin', 'oxfmt'), ['--check']),
    node('types', bin('@typescript', 'native', 'bin', 'tsc'), ['-p', 'tsconfig.json']),
    node('lint', bin('oxlint', 'bin', 'oxlint'), ['--type-aware']),
    node('knip', bin('knip', 'bin', 'knip.js'), []),
    vitest('unit', { cores: 1 }),
    {
      name: 'server',
      command: VENV_PYTHON,
      args: ['-m', 'pytest', '-q', `--junitxml=${junit}`],
      cwd: inRoot('server'),
      cores: 1,
      report: { file: junit, read: readPytestReport },
    },
    vitest('fuzz', { cores: 1 }),
    vitest('contract', { cores: 1, needsBrowser: true }),
    node('build', inRoot('scripts', 'build.mjs'), []),
    vitest('chaos', { cores: 2, after: ['build'], needsBrowser: true }),
    vitest('stories', {
      cores: 2,
      needsBrowser: true,
      env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
    }),
    e2e('e2e', 'together'),
    e2e('e2e-alone', 'alone'),
    ...(corpus === undefined
      ? []
      : [node('corpus', inRoot('scripts', 'corpus.mjs'), [corpus], { showsOutput: true })]),
  ]
}

/**
 * The stages that were asked for, with those that they need, in the order of all.
 *
 * @param {Stage[]} stages
 * @param {string[] | undefined} names all when undefined
 * @throws {Refusal} a name is none of a stage
 */
export function selectStages(stages, names) {
  if (names === undefined) return stages
  const known = new Map(stages.map((stage) => [stage.name, stage]))
  const wanted = new Set()
  const add = (name) => {
    const stage = known.get(name)
    if (stage === undefined) {
      throw new Refusal(
        `“${name}” is no stage of npm test: choose from ${[...known.keys()].join(', ')}.`,
      )
    }
    wanted.add(name)
    stage.after?.forEach(add)
  }
  names.forEach(add)
  return stages.filter(({ name }) => wanted.has(name))
}
