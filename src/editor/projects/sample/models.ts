import { valueField, type Model, type ModelRecord } from '@/model/data/model'
import type { Json } from '@/model/json'
import type { RecordChange } from '@/model/records'
import { CUSTOMERS, INVOICES } from './modelRecords'

/** When the sample was made, in milliseconds since 1970: it is the same in every browser. */
const MADE_AT = Date.UTC(2026, 3, 1)

/** Digits of a fractional index, as many as a model of the sample has records. */
const ORDERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Who is sent invoices. */
export const customerModel: Model = {
  id: 'sample-model-customer',
  name: 'Customer',
  description: 'Somebody who is sent invoices.',
  fields: [
    { id: 'cName', name: 'name', type: 'string', required: true, unique: true, max: 80 },
    { id: 'cEmail', name: 'email', type: 'email', required: true, unique: true },
    {
      id: 'cPlan',
      name: 'plan',
      type: 'enum',
      required: true,
      default: 'Starter',
      options: ['Starter', 'Team', 'Business'],
    },
    { id: 'cSeats', name: 'seats', type: 'integer', default: 1, min: 1, max: 500 },
    { id: 'cSite', name: 'website', type: 'url' },
    { id: 'cSince', name: 'since', type: 'date', label: 'Customer since' },
    { id: 'cNews', name: 'newsletter', type: 'boolean', default: false },
    { id: 'cNotes', name: 'notes', type: 'text', help: 'Seen by the team only.' },
  ],
  updatedAt: MADE_AT,
}

/** What customers are to pay. */
export const invoiceModel: Model = {
  id: 'sample-model-invoice',
  name: 'Invoice',
  description: 'What a customer is to pay, and until when.',
  fields: [
    {
      id: 'iNumber',
      name: 'number',
      type: 'string',
      required: true,
      unique: true,
      pattern: 'TW-[0-9]{4}',
      help: 'TW- and four digits.',
    },
    {
      id: 'iCustomer',
      name: 'customer',
      type: 'relation',
      required: true,
      relation: { model: 'sample-model-customer', kind: 'one', onDelete: 'refuse' },
    },
    { id: 'iAmount', name: 'amount', type: 'number', required: true, min: 0, help: 'In euros.' },
    { id: 'iIssued', name: 'issued', type: 'date', required: true },
    { id: 'iDue', name: 'due', type: 'date', required: true },
    {
      id: 'iState',
      name: 'state',
      type: 'enum',
      required: true,
      default: 'Open',
      options: ['Open', 'Paid', 'Late'],
    },
    { id: 'iTags', name: 'tags', type: 'list', of: 'string' },
  ],
  updatedAt: MADE_AT,
}

/** The models of the sample project with their records; their ids never change. */
export const sampleModels: readonly RecordChange[] = [
  ...[customerModel, invoiceModel].map((model): RecordChange => ({
    collection: 'models',
    id: model.id,
    value: { ...model } as unknown as NonNullable<RecordChange['value']>,
  })),
  ...recordsOf(customerModel, 'c', CUSTOMERS),
  ...recordsOf(invoiceModel, 'i', INVOICES),
]

/** Rows in the order of the model's fields; `null` where there is no value. */
function recordsOf(
  { id: modelId, fields }: Model,
  prefix: string,
  rows: readonly (readonly Json[])[],
): RecordChange[] {
  return rows.map((row, at) => {
    const id = `sample-record-${prefix}${String(at + 1).padStart(2, '0')}`
    const values = fields.flatMap((field, column) => {
      const value = row[column]
      return value === null || value === undefined ? [] : [[valueField(field.id), value] as const]
    })
    const value: ModelRecord = {
      id,
      modelId,
      order: `a${ORDERS[at] ?? ''}`,
      ...Object.fromEntries(values),
      updatedAt: MADE_AT,
    }
    return { collection: 'records', id, value }
  })
}
