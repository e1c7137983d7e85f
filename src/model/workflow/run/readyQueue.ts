import type { StepState } from './state'

/** Steps that may begin, in the order of their ranks; of equal ones, the earlier iteration first. */
export class ReadyQueue {
  readonly #steps: StepState[] = []
  #taken = 0

  add(step: StepState): void {
    let [low, high] = [this.#taken, this.#steps.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.#steps[middle]
      if (other && comesBefore(step, other)) high = middle
      else low = middle + 1
    }
    this.#steps.splice(low, 0, step)
  }

  /** Takes the first that is still to begin out; `undefined` when none is. */
  take(): StepState | undefined {
    while (this.#taken < this.#steps.length) {
      const step = this.#steps[this.#taken]
      this.#taken += 1
      // What was taken is let go of now and then: to shift a long list each time is slow.
      if (this.#taken > 64) {
        this.#steps.splice(0, this.#taken)
        this.#taken = 0
      }
      if (step && step.status === 'ready' && !step.scope.isOver) return step
    }
    return undefined
  }
}

function comesBefore(one: StepState, other: StepState): boolean {
  if (one.plan.rank !== other.plan.rank) return one.plan.rank < other.plan.rank
  return one.scope.index < other.scope.index
}
