import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** How hard a write is pressed to the disk: durable outlives a power cut, otherwise only the process's own death. */
export type Disk = {
  readonly durable: boolean;
  /** Writes a file that must not exist yet, whole or not at all. */
  readonly writeNew: (path: string, content: Buffer | string) => Promise<void>;
  /** Puts a finished file or folder in its place, replacing a file there in one step. */
  readonly moveInto: (from: string, to: string) => Promise<void>;
  /** Makes the names in a folder last. */
  readonly syncFolder: (path: string) => Promise<void>;
};

export function createDisk(durable: boolean): Disk {
  const syncFolder = async (path: string) => {
    if (!durable || process.platform === "win32") return; // Windows cannot open a folder, and keeps names by itself
    const folder = await open(path, "r");
    await folder.sync().finally(() => folder.close());
  };
  return {
    durable,
    syncFolder,
    async writeNew(path, content) {
      const file = await open(path, "wx");
      try {
        await file.writeFile(content);
        if (durable) await file.datasync();
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      } finally {
        await file.close();
      }
    },
    async moveInto(from, to) {
      await rename(from, to);
      await syncFolder(dirname(to));
    },
  };
}
