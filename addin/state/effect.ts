import type { CriterionId } from "../../shared/ids.ts";
import type { Fix, SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { BlocPeriod, Chain } from "../../shared/storage-keys.ts";
import type { Submissions } from "../../shared/wire/cards-preview.ts";
import type { DecisionRequest } from "../../shared/wire/decision-request.ts";
import type { EvidenceListRequest, PaperRequest } from "../../shared/wire/paper.ts";
import type { Receipt } from "../../shared/wire/receipt.ts";
import type { CardWorkbookRequest, ProvinceWorkbookRequest } from "../../shared/wire/report.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { SignedCopyRequest } from "../../shared/wire/signed-copy.ts";
import type { Submission } from "../../shared/wire/submission.ts";
import type { Withdrawal } from "../../shared/wire/withdrawal.ts";
import type { Lang } from "../../shared/words/format.ts";
import type { AuthoringEffect } from "./authoring-effect.ts";
import type { Choice } from "./choice.ts";
import type { EntryPatch } from "./evidence-draft.ts";
import type { PeopleEffect } from "./people-effect.ts";
import type { ProvinceEffect } from "./province-effect.ts";
import type { SetUpEffect } from "./set-up-effect.ts";
import type { Torn } from "./torn-sheet.ts";
import type { GrantDecision } from "./written-grants.ts";

/** A file as the browser gave it: its name and a way to its bytes. */
export type DroppedFile = {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
};

/** Something to be done in the world. Data: the runner in `effects/` does it and answers with an event. */
export type Effect =
  | { readonly kind: "watch" }
  | { readonly kind: "find-sheets" }
  | { readonly kind: "load-desks" }
  | { readonly kind: "sign-in" }
  | { readonly kind: "sign-out" }
  | { readonly kind: "list-waiting" }
  | { readonly kind: "remember"; readonly what: Remembered }
  | { readonly kind: "load-source"; readonly chain: Chain }
  | {
      readonly kind: "lay";
      readonly source: Sheet;
      readonly replaces?: string;
    }
  /** The form anew in its place, with what is entered and what can be brought back, less what a person left out. */
  | {
      readonly kind: "repair";
      readonly sheet: string;
      readonly torn: Torn;
      readonly leftOut: readonly string[];
    }
  | {
      readonly kind: "read";
      readonly sheet: string;
      readonly source: Sheet;
      readonly purpose: "look" | "submit";
      /** Whether to ask what Excel checks in the entry cells, too; `rowsAt` is where they were read last. */
      readonly asksRules?: { readonly rowsAt?: ReadonlyMap<string, number> };
    }
  /** The lines above the table, to say what is known by now. */
  | { readonly kind: "write-heading"; readonly sheet: string; readonly source: Sheet }
  | { readonly kind: "fix"; readonly sheet: string; readonly fixes: readonly Fix[] }
  | {
      readonly kind: "copy-self";
      readonly sheet: string;
      readonly source: Sheet;
      readonly criteria?: readonly CriterionId[];
    }
  | {
      readonly kind: "save-entry";
      readonly sheet: string;
      readonly source: Sheet;
      readonly criterion: CriterionId;
      readonly patch: EntryPatch;
    }
  | { readonly kind: "jump"; readonly sheet: string; readonly cell: string }
  | {
      readonly kind: "send";
      readonly submission: Submission;
      readonly title: string;
      readonly sheet?: string;
    }
  | {
      readonly kind: "write-receipt";
      readonly sheet: string;
      readonly source: Sheet;
      readonly reading: SheetReading;
      readonly receipt: Receipt;
    }
  | { readonly kind: "preview-card"; readonly submission: Submission }
  | { readonly kind: "withdraw"; readonly withdrawal: Withdrawal }
  | { readonly kind: "send-waiting" }
  | { readonly kind: "drop-waiting"; readonly id: string }
  | { readonly kind: "load-progress"; readonly of: BlocPeriod }
  | { readonly kind: "load-comparison"; readonly of: BlocPeriod; readonly criterion: CriterionId }
  | { readonly kind: "load-fairness"; readonly of: BlocPeriod }
  | ProvinceEffect
  | AuthoringEffect
  | PeopleEffect
  | SetUpEffect
  | { readonly kind: "load-decisions"; readonly of: BlocPeriod }
  | { readonly kind: "preview-decision"; readonly request: DecisionRequest }
  | { readonly kind: "record-decision"; readonly request: DecisionRequest }
  /** An agency's own, which reads no decisions: it goes after whatever was decided last. */
  | { readonly kind: "register"; readonly request: DecisionRequest }
  | ({ readonly kind: "preview-grants" } & GrantsRequest)
  | ({ readonly kind: "record-grants" } & GrantsRequest)
  | { readonly kind: "record-signed-copy"; readonly copy: SignedCopyRequest }
  | { readonly kind: "read-file"; readonly id: string; readonly file: DroppedFile }
  | { readonly kind: "preview-intake"; readonly mark: string; readonly cards: Submissions["cards"] }
  | {
      readonly kind: "take-card";
      readonly file: string;
      readonly sheet: string;
      readonly submission: Submission;
    }
  | { readonly kind: "make-form"; readonly chain: Chain }
  | { readonly kind: "load-standings"; readonly of: BlocPeriod; readonly chain?: Chain }
  | { readonly kind: "ask-newest"; readonly of: BlocPeriod }
  | { readonly kind: "make-workbook"; readonly of: BlocPeriod }
  /** The workbook of all blocs of a period, or of one agency's card. */
  | { readonly kind: "make-report"; readonly asked: ProvinceWorkbookRequest | CardWorkbookRequest }
  /** A paper of the bloc, or the list of evidence of a card. */
  | { readonly kind: "make-paper"; readonly asked: PaperRequest | EvidenceListRequest }
  | { readonly kind: "add-report"; readonly of: BlocPeriod }
  | { readonly kind: "practise"; readonly lay: boolean }
  | {
      readonly kind: "copy";
      readonly text: string;
      readonly as: "receipt" | "reminder" | "diagnostics" | "code";
    }
  | { readonly kind: "print" }
  | { readonly kind: "focus"; readonly on: "problem" | "top" | "acknowledge" };

/** What outlives the pane on this machine; never a score, never a token. */
export type Remembered =
  | { readonly kind: "choice"; readonly choice: Choice }
  | { readonly kind: "lang"; readonly lang: Lang }
  | { readonly kind: "first-run-seen" };

/** Results of awards, one decision each, after the last decision this person has seen. */
type GrantsRequest = {
  readonly of: BlocPeriod;
  readonly follows: number;
  readonly decisions: readonly GrantDecision[];
};
