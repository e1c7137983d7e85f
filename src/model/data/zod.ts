import { compilePattern } from './pattern'
import type { Model, ModelField } from './model'
import { docComment, fieldsByName, propertyName, typeNames } from './typeNames'

/**
 * The models as schemas of Zod 4, to be read: they refuse what the editor refuses, but for `unique` and whether the records of relations
 * are there, which no schema can know. The same models make the same text.
 */
export function zodOf(models: readonly Model[]): string {
  const names = typeNames(models)
  const schemas = models.flatMap((model) => {
    const name = names.get(model.id) ?? ''
    return [
      '',
      ...docComment(model.description ?? '', ''),
      `export const ${name} = z.object({`,
      '  id: z.string(),',
      ...fieldsByName(model)
        .filter((field) => field.name !== 'id')
        .map((field) => `  ${propertyName(field.name)}: ${schemaOf(field)},`),
      '})',
      `export type ${name} = z.infer<typeof ${name}>`,
    ]
  })
  return `${["import { z } from 'zod'", ...schemas].join('\n')}\n`
}

function schemaOf(field: ModelField): string {
  const { required, help } = field
  const says = help === undefined || help === '' ? '' : `.describe(${JSON.stringify(help)})`
  return `${typeOf(field)}${required === true ? filled(field) : '.nullish()'}${says}`
}

/** What is required is not empty either. */
function filled({ type, min, relation, pattern }: ModelField): string {
  if (typeof min === 'number' && min > 0) return ''
  if (type === 'string' || type === 'text') return pattern === undefined ? '.min(1)' : ''
  return type === 'list' || relation?.kind === 'many' ? '.min(1)' : ''
}

function typeOf(field: ModelField): string {
  switch (field.type) {
    case 'string':
    case 'text':
      return `z.string()${lengthOf(field)}${patternOf(field)}`
    case 'email':
      return `z.email()${lengthOf(field)}${patternOf(field)}`
    case 'url':
      return `z.url()${lengthOf(field)}${patternOf(field)}`
    case 'number':
      return `z.number()${limitsOf(field)}`
    case 'integer':
      return `z.int()${limitsOf(field)}`
    case 'boolean':
      return 'z.boolean()'
    case 'date':
      return `z.iso.date()${daysOf(field)}`
    case 'enum':
      return enumOf(field.options)
    case 'relation':
      return field.relation?.kind === 'many'
        ? `z.array(z.string())${lengthOf(field)}`
        : 'z.string()'
    case 'list': {
      const { of: type = 'json', options } = field
      const entry = typeOf({ id: '', name: '', type, ...(options && { options }) })
      return `z.array(${entry})${lengthOf(field)}`
    }
    case 'json':
      return 'z.json()'
    default:
      return 'z.unknown()'
  }
}

function enumOf(options: readonly string[] | undefined): string {
  if (!options || options.length === 0) return 'z.string()'
  return `z.enum([${options.map((option) => JSON.stringify(option)).join(', ')}])`
}

function lengthOf({ min, max }: ModelField): string {
  return `${typeof min === 'number' ? `.min(${min})` : ''}${typeof max === 'number' ? `.max(${max})` : ''}`
}

function limitsOf({ min, max }: ModelField): string {
  return `${typeof min === 'number' ? `.gte(${min})` : ''}${typeof max === 'number' ? `.lte(${max})` : ''}`
}

/** Days that are written year first compare as texts do. */
function daysOf({ min, max }: ModelField): string {
  const least = typeof min === 'string' ? `.refine((day) => day >= ${JSON.stringify(min)})` : ''
  const most = typeof max === 'string' ? `.refine((day) => day <= ${JSON.stringify(max)})` : ''
  return least + most
}

function patternOf({ pattern }: ModelField): string {
  if (pattern === undefined || pattern === '') return ''
  const compiled = compilePattern(pattern)
  return compiled.ok ? `.regex(${String(compiled.value.whole)})` : ''
}
