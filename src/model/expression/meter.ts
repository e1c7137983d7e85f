import { ExpressionError } from './error'

/** How much one evaluation may take. */
export interface Budget {
  /** Operations, about one for each word and sign of the text and each item that a method visits. */
  readonly steps: number
  /** Characters and items that it may make, all together. */
  readonly size: number
  /** How deep functions may call each other. */
  readonly depth: number
}

/** Of a binding that is computed with each drawing. */
export const BUDGET: Budget = { steps: 10_000, size: 1_000_000, depth: 64 }

/** Counts what one evaluation takes, and ends it when that is too much. */
export class Meter {
  readonly #budget: Budget
  steps = 0
  size = 0
  #depth = 0

  constructor(budget: Budget) {
    this.#budget = budget
  }

  /** Counts operations. @throws ExpressionError `budget` */
  step(count = 1): void {
    this.steps += count
    if (this.steps <= this.#budget.steps) return
    throw new ExpressionError(
      'budget',
      `It takes more than ${this.#budget.steps.toLocaleString('en-US')} steps. Let it work on fewer items, or use a lambda.`,
    )
  }

  /**
   * Counts characters or items before they are made.
   *
   * @throws ExpressionError `budget`
   */
  make(count: number): void {
    this.size += count
    if (this.size <= this.#budget.size) return
    throw new ExpressionError(
      'budget',
      `It makes more than ${this.#budget.size.toLocaleString('en-US')} characters and items. Let it make less, or use a lambda.`,
    )
  }

  /** Goes into a function. @throws ExpressionError `budget` */
  enter(): void {
    this.#depth += 1
    if (this.#depth <= this.#budget.depth) return
    throw new ExpressionError(
      'budget',
      `Its functions call each other more than ${this.#budget.depth} deep.`,
    )
  }

  leave(): void {
    this.#depth -= 1
  }
}
