import { median } from '../lib/stats.mjs'

const MODEL = {
  id: 'm',
  name: 'Person',
  fields: [
    { id: 'n', name: 'name', type: 'string', required: true, min: 1, max: 80 },
    { id: 'e', name: 'email', type: 'email', required: true },
    { id: 'a', name: 'age', type: 'integer', min: 0, max: 150 },
    { id: 's', name: 'state', type: 'enum', options: ['open', 'done'] },
    { id: 'd', name: 'born', type: 'date' },
    { id: 'y', name: 'active', type: 'boolean' },
  ],
}
const STATES = new Set(['open', 'done'])

function people(count) {
  return Array.from({ length: count }, (_, n) => ({
    id: `r${n}`,
    modelId: 'm',
    'f:n': `Person ${n}`,
    'f:e': `person.${n}@example.com`,
    'f:a': n % 100,
    'f:s': n % 2 === 0 ? 'open' : 'done',
    'f:d': `19${10 + (n % 89)}-0${1 + (n % 9)}-1${n % 10}`,
    'f:y': n % 3 === 0,
  }))
}

/** The same rules as one would write them by hand, for this model alone; answers no sentences. */
function isRight(record) {
  const { 'f:n': name, 'f:e': email, 'f:a': age, 'f:s': state, 'f:d': born } = record
  if (typeof name !== 'string' || name.length < 1 || name.length > 80) return false
  if (typeof email !== 'string' || !EMAIL.test(email)) return false
  if (typeof age !== 'number' || !Number.isInteger(age) || age < 0 || age > 150) return false
  if (!STATES.has(state)) return false
  if (typeof born !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(born)) return false
  if (Number.isNaN(Date.parse(born))) return false
  return typeof record['f:y'] === 'boolean'
}

const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~\p{L}-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u

/** Records a second that are checked, by the prepared check, with `unique`, and by hand. */
export function validationSpeeds({ createRecordCheck, createUniqueIndex }, count) {
  const records = people(count)
  const { check } = createRecordCheck(MODEL)
  const model = {
    ...MODEL,
    fields: MODEL.fields.map((field) => (field.id === 'e' ? { ...field, unique: true } : field)),
  }
  const speeds = { own: [], unique: [], index: [], plain: [] }
  // Interleaved, so that a ratio compares columns under the same load.
  for (let round = 0; round < 9; round++) {
    const own = speedOf(records, (record) => check(record).length === 0)
    const began = performance.now()
    const unique = createUniqueIndex(model, records)
    const index = (count / (performance.now() - began)) * 1000
    const both = createRecordCheck(model, { unique })
    const withUnique = speedOf(records, (record) => both.check(record).length === 0)
    const plain = speedOf(records, isRight)
    if (round < 2) continue
    speeds.own.push(own)
    speeds.index.push(index)
    speeds.unique.push(withUnique)
    speeds.plain.push(plain)
  }
  return Object.fromEntries(Object.entries(speeds).map(([key, all]) => [key, median(all)]))
}

function speedOf(records, isFine) {
  const began = performance.now()
  let right = 0
  for (const record of records) if (isFine(record)) right += 1
  const ms = performance.now() - began
  if (right !== records.length) throw new Error('A right record was refused.')
  return (records.length / ms) * 1000
}
