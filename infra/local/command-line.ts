import { parseArgs } from "node:util";

/** A mistake in how a command was called, or a file it cannot use: told in a sentence, without a stack. */
export class Misuse extends Error {}

/** What may be right by itself a little later: told in a sentence as well, and worth another try of a service. */
export class NotNow extends Misuse {}

/**
 * Runs a command; what a person has to mend is told as a sentence and ends with 2, what may pass by itself as a sentence
 * and with 1, a fault of ours with its stack and 1.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Misuse ? error.message : error);
    process.exitCode = error instanceof Misuse && !(error instanceof NotNow) ? 2 : 1;
  }
}

/** Options of a command line; an unknown one is told with the usage. */
export function readOptions<const Options extends Parameters<typeof parseArgs>[0]>(
  config: Options,
  usage: string,
): ReturnType<typeof parseArgs<NonNullable<Options>>> {
  try {
    return parseArgs(config as NonNullable<Options>);
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n\n${usage}`);
  }
}

/** Shows what is being done on one line of a terminal; a line each where there is none. */
export function progressLine(): { readonly tell: (step: string) => void; readonly done: () => void } {
  const { stdout } = process;
  let last = "";
  return {
    tell: (step) => {
      if (step === last) return;
      if (stdout.isTTY) stdout.write(`\r\x1b[2K… ${step}`);
      else if (step.replace(/\d+/g, "") !== last.replace(/\d+/g, "")) console.log(`… ${step}`);
      last = step;
    },
    done: () => {
      if (stdout.isTTY) stdout.write("\r\x1b[2K");
    },
  };
}
