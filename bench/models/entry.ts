/** What the benchmark of models runs, bundled for Node: the code as it ships. */
export { createUniqueIndex } from '@/model/data/uniqueIndex'
export { createRecordCheck } from '@/model/data/validate'
