/** A line for the person at the terminal. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Ends in order on Ctrl+C or when asked to stop; a second signal does not interrupt the first. */
export function onSignals(end: () => Promise<void>): void {
  let ending = false
  const finish = () => {
    if (ending) return
    ending = true
    void end().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', finish)
  process.on('SIGTERM', finish)
}

/** The words after the program's name. */
export const argumentsOfProgram = (): string[] => process.argv.slice(2)

export const exitWith = (code: number): never => process.exit(code)
