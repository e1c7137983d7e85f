/**
 * Keeps the JSON schema of each model that has one. Monaco takes all of them at once, so that whoever set his own alone would
 * take those of the others away.
 *
 * @param apply is told all of them, by the paths of their models, after each change
 * @returns sets the schema of a path, and answers how to take just that one away
 */
export function keepSchemas(
  apply: (schemas: readonly (readonly [path: string, schema: object])[]) => void,
): (path: string, schema: object) => () => void {
  const schemas = new Map<string, object>()
  return (path, schema) => {
    schemas.set(path, schema)
    apply([...schemas])
    return () => {
      if (schemas.get(path) !== schema) return
      schemas.delete(path)
      apply([...schemas])
    }
  }
}
