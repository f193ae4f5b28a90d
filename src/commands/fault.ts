/** What the person at the command line can mend: one clear sentence, no stack trace. */
export class UserFault extends Error {
  override name = 'UserFault';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
