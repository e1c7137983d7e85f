import { useAppSelector } from '@/store'
import { LambdaPanel } from './LambdaPanel'

interface LambdaSideProps {
  readonly id: string
}

/** Stands beside the code of a lambda: runs it, and shows and sets what the code is not. */
export function LambdaSide({ id }: LambdaSideProps) {
  const record = useAppSelector(({ lambdas }) => lambdas.lambdas.find((one) => one.id === id))
  return record ? <LambdaPanel key={id} lambda={record} /> : null
}
