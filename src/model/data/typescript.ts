import type { Model, ModelField } from './model'
import { docComment, fieldsByName, propertyName, typeNames } from './typeNames'

/**
 * The models as types of TypeScript, to be read. Relations are ids, enums unions of their options; a field that is not required may be
 * absent. The same models make the same text.
 */
export function typescriptOf(models: readonly Model[]): string {
  return declarationsOf(models).join('\n')
}

function declarationsOf(models: readonly Model[]): string[] {
  const names = typeNames(models)
  return models.flatMap((model, at) => [
    ...(at > 0 ? [''] : []),
    ...docComment(model.description ?? '', ''),
    `export interface ${names.get(model.id)} {`,
    '  id: string',
    ...fieldsByName(model)
      .filter(({ name }) => name !== 'id')
      .flatMap((field) => [...docComment(commentOn(field, names), '  '), `  ${propertyOf(field)}`]),
    '}',
    ...(at === models.length - 1 ? [''] : []),
  ])
}

function propertyOf(field: ModelField): string {
  return `${propertyName(field.name)}${field.required === true ? '' : '?'}: ${typeOfField(field)}`
}

function commentOn(field: ModelField, names: ReadonlyMap<string, string>): string {
  const { help, label, relation } = field
  const target = relation && names.get(relation.model)
  const leads =
    target === undefined
      ? ''
      : relation?.kind === 'many'
        ? `The ids of ${target} records.`
        : `The id of a ${target} record.`
  return [help ?? label ?? '', leads].filter((part) => part !== '').join('\n')
}

/** The type of a field's value. */
export function typeOfField(field: ModelField): string {
  switch (field.type) {
    case 'string':
    case 'text':
    case 'email':
    case 'url':
    case 'date':
      return 'string'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'enum':
      return unionOf(field.options)
    case 'relation':
      return field.relation?.kind === 'many' ? 'string[]' : 'string'
    case 'list': {
      if (field.of === undefined) return 'unknown[]'
      const { of: type, options } = field
      const entry = typeOfField({ id: '', name: '', type, ...(options && { options }) })
      return entry.includes(' | ') ? `(${entry})[]` : `${entry}[]`
    }
    default:
      return 'unknown'
  }
}

function unionOf(options: readonly string[] | undefined): string {
  if (!options || options.length === 0) return 'string'
  return options.map((option) => JSON.stringify(option)).join(' | ')
}
