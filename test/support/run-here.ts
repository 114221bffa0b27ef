import { format } from "node:util";
import { vi } from "vitest";

/** What a command said, and the code it ended with. */
export type Told = { readonly code: number; readonly stdout: string; readonly stderr: string };

/**
 * Runs a command of this project in this process, one at a time: the file anew with arguments of its own, what it imports
 * as it is. A process of its own takes a second longer and tells the same.
 */
export async function runHere(load: () => Promise<unknown>, given: readonly string[]): Promise<Told> {
  const [argv, said, complained]: [string[], string[], string[]] = [process.argv, [], []];
  const spies = [
    vi.spyOn(console, "log").mockImplementation((...words) => void said.push(format(...words))),
    vi.spyOn(console, "error").mockImplementation((...words) => void complained.push(format(...words))),
  ];
  process.argv = [process.execPath, "command", ...given];
  process.exitCode = undefined;
  try {
    await load();
    return { code: Number(process.exitCode ?? 0), stdout: text(said), stderr: text(complained) };
  } finally {
    process.argv = argv;
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
