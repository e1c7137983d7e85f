/** What the benchmark of models runs, bundled for Node: the code as it ships. */
export { dryRun } from '@/model/data/convert'
export { writeCsv } from '@/model/data/exportRows'
export { planImport } from '@/model/data/importRows'
export { inferModel } from '@/model/data/inferModel'
export { sampleRecords } from '@/model/data/sample'
export { mapColumns, readTable } from '@/model/data/table'
export { createUniqueIndex } from '@/model/data/uniqueIndex'
export { createRecordCheck } from '@/model/data/validate'
