/** Where waiting cards are kept as text, and who is sending them. Failures are `QueueTrouble`. */
export type QueueStore = {
  readonly keptIn: "device" | "workbook";
  readonly all: () => Promise<readonly KeptText[]>;
  readonly put: (kept: KeptText) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Gives the right to send to one holder until an instant (ms); false while another's has not run out. */
  readonly takeLease: (holder: string, until: number, now: number) => Promise<boolean>;
  readonly dropLease: (holder: string) => Promise<void>;
};

export type KeptText = { readonly id: string; readonly text: string };

/** Who may send, and until when (ms). */
export type Lease = { readonly holder: string; readonly until: number };

export const isFree = (lease: Lease | undefined, holder: string, now: number): boolean =>
  lease === undefined || lease.holder === holder || lease.until <= now;
