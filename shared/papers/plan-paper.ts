import type { SummaryInput } from "../report/summary-input.ts";
import type { BlocPaper } from "../wire/paper.ts";
import { ballotPapers } from "./ballot-papers.ts";
import { countRecord } from "./count-record.ts";
import { minutes } from "./minutes.ts";
import type { PaperPlan } from "./paper-plan.ts";
import { pledge } from "./pledge.ts";
import { proposalLetter } from "./proposal-letter.ts";
import { summaryReport } from "./summary-report.ts";

const PLANS = {
  "giao-uoc": pledge,
  "bien-ban": minutes,
  "bao-cao": summaryReport,
  "to-trinh": proposalLetter,
  "phieu-bau": ballotPapers,
  "kiem-phieu": countRecord,
} as const satisfies Record<BlocPaper, (input: SummaryInput) => PaperPlan>;

/** A paper of the bloc from what its summary is made from. */
export const planPaper = (paper: BlocPaper, input: SummaryInput): PaperPlan => PLANS[paper](input);
