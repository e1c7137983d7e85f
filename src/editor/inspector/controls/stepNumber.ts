import type { NumberSpec } from '@/model/props/specs'

/** The number some steps on, kept in range and free of the noise of binary fractions. */
export function stepNumber(
  spec: Pick<NumberSpec, 'min' | 'max' | 'step'>,
  from: number,
  by: number,
) {
  const { min = -Infinity, max = Infinity, step = 1 } = spec
  const next = Number((from + by * step).toPrecision(12))
  return Math.max(min, Math.min(max, next))
}
