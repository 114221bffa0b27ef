import type { CriterionId } from "../../shared/ids.ts";
import type { Fix } from "../../shared/sheet/sheet-reading.ts";
import type { Chain } from "../../shared/storage-keys.ts";

/** What a person must say yes to before it is done; asked in place, never by a box of the host's. */
export type Asking =
  | { readonly kind: "fix"; readonly fix: Fix }
  | { readonly kind: "withdraw"; readonly reason: string }
  | { readonly kind: "lay-again" }
  | { readonly kind: "drop-waiting"; readonly id: string }
  | { readonly kind: "copy-self"; readonly criteria?: readonly CriterionId[]; readonly count: number }
  | { readonly kind: "sign-out" }
  | {
      readonly kind: "signed-copy";
      readonly chain: Chain;
      readonly revision: number;
      readonly number: string;
      readonly date: string;
    };
