import type { PersonId } from "../shared/ids.ts";
import type { PaperAnswer, PaperRequest } from "../shared/wire/paper.ts";
import { paperInWords } from "../shared/words/papers.ts";
import { foldBloc } from "./fold-bloc.ts";
import { blocFor, type LockedDesk } from "./locked-desk.ts";
import { paperAnswer } from "./paper-answer.ts";
import { paperHash } from "./paper-hash.ts";
import type { PaperMark } from "./paper-marks.ts";
import { pastYears } from "./past-years.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** Gives the address of a paper of the bloc as it reads now, or has it made. */
export const askForPaper =
  (store: SeasonStore) =>
  async (subject: PersonId, { paper, ...of }: PaperRequest): Promise<Reply<PaperAnswer>> => {
    const desk = await blocFor(store, subject, of, { do: "make-workbook" });
    if ("refused" in desk) return desk;
    const stored = await foldBloc(store, of);
    if (!stored) return refuse("unknown-rubric");
    const inputsHash = paperHash(paper, desk, stored, await pastYears(store, desk, of));
    const answer = await answerFor(store, desk, { ...of, paper, inputsHash });
    if (answer.status === 202) await store.requestPaper({ of, paper, inputsHash }, "{}");
    return answer;
  };

/** Whether a paper that was asked for is there by now, and where. */
export const showPaper =
  (store: SeasonStore) =>
  async (subject: PersonId, mark: PaperMark): Promise<Reply<PaperAnswer>> => {
    const desk = await blocFor(store, subject, mark, { do: "make-workbook" });
    return "refused" in desk ? desk : answerFor(store, desk, mark);
  };

const answerFor = (
  store: SeasonStore,
  { bloc, period }: LockedDesk,
  { paper, inputsHash, ...of }: PaperMark,
) => paperAnswer(store, { of, paper, inputsHash }, [paperInWords(paper, "vi"), bloc.title, period.title]);
