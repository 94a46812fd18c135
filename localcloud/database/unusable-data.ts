/** The data folder cannot be used as it is. Nothing in it has been changed; the message says what to do. */
export class UnusableData extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'UnusableData'
  }
}

/** Another process has it open. Two would each believe that nobody else writes. */
export class DataInUse extends UnusableData {}
