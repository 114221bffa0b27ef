import { createHash } from "node:crypto";
import { realpath, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Keeps a folder to one process: two writers of one journal would lose each other's objects.
 * The lock is a local socket named after the folder, which the system lets go of when its holder dies.
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const address = addressOf(
    createHash("sha256")
      .update(await realpath(dir))
      .digest("hex"),
  );
  if (address.startsWith(tmpdir()) && !(await isHeld(address))) await rm(address, { force: true });

  const socket = createServer((visitor) => visitor.destroy());
  await new Promise<void>((resolve, reject) => {
    socket.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === "EADDRINUSE" ? new Error(`${dir} is in use by another process.`, { cause }) : cause,
      ),
    );
    socket.listen(address, resolve);
  });
  return () => new Promise((resolve) => socket.close(() => resolve()));
}

/** Linux names sockets without a file, Windows has pipes; elsewhere a file stays behind after a crash. */
function addressOf(digest: string): string {
  const name = `bang-vang-s3-${digest.slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

const isHeld = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const visitor = connect(address, () => {
      visitor.destroy();
      resolve(true);
    });
    visitor.once("error", () => resolve(false));
  });
