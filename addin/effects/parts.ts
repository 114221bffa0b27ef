import type { Chain } from "../../shared/storage-keys.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { WorkbookDesk } from "../ports.ts";
import type { OfflineQueue } from "../queue/offline-queue.ts";
import type { BangVangServer } from "../server/bang-vang-server.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import type { Remembered } from "../state/effect.ts";

/** What a card was built from, kept on this machine so that a sheet can be checked without a network. */
export type SourceShelf = {
  readonly keep: (chain: Chain, source: Sheet) => Promise<void>;
  readonly recall: (chain: Chain) => Promise<Sheet | undefined>;
  readonly clear: () => Promise<void>;
};

/** The world as the pane reaches it. `desk` is there in Excel only. */
export type PaneParts = {
  readonly desk: WorkbookDesk | undefined;
  readonly server: BangVangServer;
  readonly queue: () => Promise<OfflineQueue>;
  readonly signIn: SignIn;
  readonly shelf: SourceShelf;
  readonly remember: (what: Remembered) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly print: () => void;
  readonly now: () => string;
  readonly wait: (ms: number) => Promise<void>;
  /** Puts the keyboard where a person is to go on, only after something this person pressed. */
  readonly focus: (selector: string) => void;
};
