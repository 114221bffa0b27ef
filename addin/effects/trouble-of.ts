import { WorkbookTrouble } from "../ports.ts";
import { QueueTrouble } from "../queue/queue-trouble.ts";
import type { Refused } from "../server/answer.ts";
import { SignInTrouble } from "../sign-in/sign-in-trouble.ts";
import type { Trouble } from "../state/trouble.ts";
import { QUEUE_TROUBLE } from "../words/queue.ts";
import { refusedInWords, supportCode } from "../words/server.ts";
import { SIGNED_OUT_HERE_ONLY, signInTroubleInWords } from "../words/sign-in.ts";
import { troubleInWords } from "../words/trouble.ts";
import { PaneTrouble } from "./pane-trouble.ts";
import { ServerRefusal } from "./server-refusal.ts";

/** Anything that went wrong, in words a person can act on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof ServerRefusal) return refusalTrouble(error.refusal);
  if (error instanceof PaneTrouble) return error.trouble;
  if (error instanceof WorkbookTrouble)
    return {
      source: "workbook",
      code: error.code,
      vi: troubleInWords(error, "vi"),
      en: troubleInWords(error, "en"),
      support: `excel ${error.code}`,
      told: error.told,
    };
  if (error instanceof SignInTrouble)
    return {
      source: "server",
      code: error.code,
      vi: signInTroubleInWords(error, "vi"),
      en: signInTroubleInWords(error, "en"),
      support: `sign-in ${error.code}`,
      ...(error.told !== undefined && { told: error.told }),
      ...(error.link !== undefined && { link: error.link }),
    };
  if (error instanceof QueueTrouble)
    return {
      source: "pane",
      code: error.code,
      ...QUEUE_TROUBLE[error.code],
      support: `queue ${error.code}`,
      ...(error.told !== undefined && { told: error.told }),
    };
  return {
    source: "pane",
    code: "unexpected",
    vi: "Ngăn này gặp lỗi ngoài dự kiến. Số liệu trên trang tính vẫn còn nguyên. Hãy thử lại; nếu lặp lại, sao chép chẩn đoán gửi người quản trị.",
    en: "The pane met an error it did not expect. What is in the sheet is untouched. Try again; if it repeats, send the diagnostics to the operator.",
    support: "pane unexpected",
    told: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}

/** This pane has forgotten the person; the issuer may not have. `link` is where that can be ended by hand. */
export const stillKnown = (link: string | undefined): Trouble => ({
  source: "server",
  code: "still-known",
  ...SIGNED_OUT_HERE_ONLY[link === undefined ? "elsewhere" : "by-link"],
  support: "sign-out still-known",
  ...(link !== undefined && { link, linkWord: "trouble.link-out" as const }),
});

export const refusalTrouble = (refusal: Refused): Trouble => ({
  source: "server",
  code: refusal.kind === "refused" ? refusal.problem.code : refusal.kind,
  ...refusedInWords(refusal),
  support: supportCode(refusal),
});
