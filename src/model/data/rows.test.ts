import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv, writeJson } from './exportRows'
import { planImport } from './importRows'
import { inferModel } from './inferModel'
import { valueField, type Model, type ModelRecord } from './model'
import { mapColumns, readTable } from './table'

/** Does sliced work at once; answers how many slices it has, too. */
function finish<T>(work: Generator<unknown, T>): { value: T; slices: number } {
  for (let slices = 1; ; slices++) {
    const step = work.next()
    if (step.done === true) return { value: step.value, slices }
  }
}
const tableOf = (text: string) => finish(readTable(text)).value
const cellsOf = (text: string) => tableOf(text).rows.map(({ cells }) => cells)

const MODEL: Model = {
  id: 'm',
  name: 'Person',
  fields: [
    { id: 'n', name: 'name', type: 'string', required: true },
    { id: 'a', name: 'age', type: 'integer', label: 'Age in years' },
    { id: 'e', name: 'email', type: 'email', unique: true },
  ],
}
function importOf(text: string, model = MODEL, standing: ModelRecord[] = []) {
  const table = tableOf(text)
  const mapping = mapColumns(table.header, model.fields)
  return finish(planImport(table, model, { mapping, standing })).value
}

describe('a text of rows', () => {
  it('is read with quotes, line ends of any kind, and what parts its cells', () => {
    expect(cellsOf('a,b\r\n1,"x, ""y"""\r\n\r\n2,"two\nlines"\n')).toEqual([
      ['1', 'x, "y"'],
      ['2', 'two\nlines'],
    ])
    expect(cellsOf('\uFEFFa;b\r1;2')).toEqual([['1', '2']])
    expect(cellsOf('a\tb\n1\t5" pipe')).toEqual([['1', '5" pipe']])
    expect(cellsOf('a,b\n1')).toEqual([['1']])
    expect(cellsOf('')).toEqual([])
  })

  it('names each row with broken quotes, and has the rest', () => {
    const table = tableOf('a,b\n1,"broken\n2,fine\n3,"x"y\n4,"two\nlines"\n5,"open')
    expect(table.rows.map(({ row, line, cells }) => [row, line, cells[0]])).toEqual([
      [3, 3, '2'],
      [5, 5, '4'],
    ])
    expect(table.refused).toEqual([
      { row: 2, line: 2, column: 'b', sentence: 'After the closing quote comes something else.' },
      { row: 4, line: 4, column: 'b', sentence: 'After the closing quote comes something else.' },
      { row: 6, line: 7, column: 'b', sentence: 'Its quote is never closed.' },
    ])
  })

  it('refuses a row that has more cells than there are columns', () => {
    expect(tableOf('a,b\n1,2,3\n1,2,').refused).toEqual([
      { row: 2, line: 2, sentence: 'It has 3 cells, and there are 2 columns.' },
    ])
  })

  it('may be JSON, as a list or line by line', () => {
    expect(tableOf('[{"a":1},{"b":[2]}]')).toMatchObject({
      header: ['a', 'b'],
      rows: [{ cells: [1] }, { row: 2, cells: [undefined, [2]] }],
    })
    expect(tableOf('{"a":"},"}\n{"a":2}\n').rows.map(({ cells }) => cells)).toEqual([['},'], [2]])
    const broken = tableOf('[\n{"a":1},\n{"a":oops},\n3,\n{"a":"open},\n{"a":4}\n]')
    expect(broken.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 1],
      [6, 4],
    ])
    expect(broken.refused.map(({ line }) => line)).toEqual([3, 4, 5])
    expect(tableOf('[{"a":"open},\n"b":2}},{"a":5}]').rows.map(({ cells }) => cells)).toEqual([[5]])
  })

  it('finds its fields by name and label, whatever the case', () => {
    expect(mapColumns(['E-Mail', 'age in YEARS', 'Name', 'other', 'NAME'], MODEL.fields)).toEqual([
      'e',
      'a',
      'n',
      null,
      null,
    ])
  })

  it('refuses the rows that do not fit, each with its place, and takes the others', () => {
    const plan = importOf(
      'Name,Age,Email\nAda,36,ada@x.de\n,1,\nBob,old,\nCy,1,ADA\nDee,,ada@x.de\nEve,"4',
    )
    expect(plan.rows).toEqual([{ n: 'Ada', a: 36, e: 'ada@x.de' }])
    expect(plan.refused.map(({ row, column, sentence }) => [row, column, sentence])).toEqual([
      [3, 'Name', 'Fill in “name”: it is required.'],
      [4, 'Age', '“old” is no whole number (“Age in years”).'.replace('whole ', '')],
      [5, 'Email', '“ADA” is no e-mail address (“email”).'],
      [6, 'email', 'Another record has the same “email”, which has to be unique.'],
      [7, 'Age', 'Its quote is never closed.'],
    ])
    const standing = [{ id: 'x', modelId: 'm', 'f:e': 'ada@x.de' }]
    expect(importOf('name,email\nAda,ada@x.de', MODEL, standing).rows).toEqual([])
    expect(importOf('age\n1').refused[0]?.sentence).toBe(
      'No column goes into “name”, which is required.',
    )
    expect(importOf('[{"name":"Ada","age":"36"},{"name":5}]').rows).toEqual([
      { n: 'Ada', a: 36 },
      { n: '5' },
    ])
  })

  it('makes a model', () => {
    const rows = Array.from({ length: 30 }, (_, n) =>
      [
        n,
        n / 2,
        n % 2 ? 'yes' : 'no',
        `0${n}`,
        `2026-01-${1 + (n % 28)}`,
        ['red', 'blue'][n % 2],
        `a${n}@x.de`,
        `https://x.de/${n}`,
        '',
        `word ${n}`,
      ].join(),
    )
    const table = tableOf(`i,n,b,zip,d,c,m,u,empty,i\n${rows.join('\n')}`)
    let ids = 0
    const made = finish(inferModel(table, { id: 'm', name: 'New', newId: () => `f${++ids}` })).value
    expect(made.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'i integer',
      'n number',
      'b boolean',
      'zip string',
      'd date',
      'c enum',
      'm email',
      'u url',
      'empty string',
      'i 2 string',
    ])
    expect(made.fields[5]?.options).toEqual(['blue', 'red'])
    expect(
      importOf(`i,n\n${rows.map((row) => row.split(',').slice(0, 2).join()).join('\n')}`, made)
        .refused,
    ).toEqual([])
  })
})

describe('an export', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({
      unit: fc.constantFrom('=', '"', "'", ',', '\n', '\r', '\t', '-', '5', ' '),
      minLength: 1,
    }),
  )
  const records = fc
    .array(fc.record({ s: text, n: fc.integer(), j: fc.jsonValue() }), { maxLength: 5 })
    .map((rows) =>
      rows.map(({ s, n, j }, at): ModelRecord => ({
        id: `${at}`,
        modelId: 'm',
        'f:s': s,
        'f:n': n,
        ...(j !== null && j !== '' && { 'f:j': j }),
      })),
    )
  const model: Model = {
    id: 'm',
    name: 'Any',
    fields: [
      { id: 's', name: 'text', type: 'string' },
      { id: 'n', name: 'number', type: 'integer' },
      { id: 'j', name: 'json', type: 'json' },
    ],
  }
  const valuesOf = (all: readonly ModelRecord[]) =>
    all.map((record) =>
      Object.fromEntries(
        model.fields.flatMap(({ id }) => {
          const value = record[valueField(id)]
          return value === undefined ? [] : [[id, value]]
        }),
      ),
    )

  it('comes back as what it was, by CSV and by JSON', () => {
    fc.assert(
      fc.property(records, (all) => {
        const expected = JSON.parse(JSON.stringify(valuesOf(all))) as unknown
        for (const out of [
          finish(writeCsv(model, all)).value,
          finish(writeCsv(model, all, ';')).value,
        ]) {
          const { rows, refused } = importOf(out, model)
          expect(refused).toEqual([])
          expect(JSON.parse(JSON.stringify(rows))).toEqual(expected)
        }
        const { rows } = importOf(finish(writeJson(model, all)).value, model)
        expect(JSON.parse(JSON.stringify(rows))).toEqual(expected)
      }),
    )
  })

  it('holds no formulas', () => {
    const evil = ['=1+1', '+A1', '-A1', '@x', "'=1", '\t=1', '-5'].map((value, at) => ({
      id: `${at}`,
      modelId: 'm',
      'f:s': value,
    }))
    const [first] = model.fields
    const out = finish(writeCsv({ ...model, fields: first ? [first] : [] }, evil)).value
    expect(out).toBe("text\r\n'=1+1\r\n'+A1\r\n'-A1\r\n'@x\r\n''=1\r\n'\t=1\r\n-5\r\n")
  })
})

describe('a hundred thousand rows', () => {
  const many = Array.from(
    { length: 100_000 },
    (_, n) => `Name ${n},"${n % 5 === 0 ? n : `${n}"`},a${n}@x.de`,
  )
  const text = `name,age,email\n${many.join('\n')}`
  it('with broken quotes in each fifth are read in short slices', () => {
    const { value, slices } = finish(readTable(text))
    expect(value.rows.length + value.refused.length).toBeGreaterThan(0)
    expect(slices).toBeGreaterThan(500)
  })
})
