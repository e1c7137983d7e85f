import type { JsonObject } from '@/model/json'
import type { LambdaRecord } from '@/model/lambda/lambda'
import type { AppThunk } from '@/store'
import { editEntities } from '@/store/entities'

/** Fields of a lambda; `undefined` takes one away. */
export type LambdaFields = {
  readonly [Field in keyof Omit<LambdaRecord, 'id' | 'updatedAt'>]?: LambdaRecord[Field] | undefined
}

/** Sets fields of a lambda as one step with a label. */
export function editLambda(id: string, fields: LambdaFields, label: string): AppThunk<void> {
  return (dispatch) => {
    dispatch(editEntities([{ collection: 'lambdas', id, set: fields as JsonObject }], label))
  }
}
