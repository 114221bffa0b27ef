/** The storage did not answer, or answered that it cannot now. Whether a write took effect is not known: ask again. */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    super("the storage does not answer", { cause });
  }
}
