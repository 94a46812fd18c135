export type FunctionErrorKind =
  'missing' | 'thrown' | 'exited' | 'timeout' | 'start-timeout' | 'memory' | 'too-large'

/** Why an invocation has no result. `stack` is the function's own, for the log. */
export class FunctionError extends Error {
  constructor(
    readonly kind: FunctionErrorKind,
    message: string,
    readonly functionStack = '',
  ) {
    super(message)
    this.name = 'FunctionError'
  }
}
