import * as z from "zod/mini";
import type { PersonId } from "../shared/ids.ts";
import { EvidenceListInput } from "../shared/papers/evidence-list.ts";
import type { Agency, Period } from "../shared/season.ts";
import type { Chain } from "../shared/storage-keys.ts";
import type { PaperAnswer } from "../shared/wire/paper.ts";
import type { Sheet } from "../shared/wire/sheet.ts";
import { paperInWords } from "../shared/words/papers.ts";
import { deskFor } from "./locked-desk.ts";
import { paperAnswer } from "./paper-answer.ts";
import { evidenceListHash } from "./paper-hash.ts";
import type { EvidenceListMark } from "./paper-marks.ts";
import type { Reply } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { sheetFor } from "./show-sheet.ts";

const PAPER = "danh-muc";

/** Gives the address of the list of evidence of a card as it stands now, or has it made. */
export const askForEvidenceList =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, chain: Chain): Promise<Reply<PaperAnswer>> => {
    const desk = await deskFor(store, subject, chain, "read-sheet");
    if ("refused" in desk) return desk;
    const sheet = await sheetFor(store, now, subject, chain);
    if ("refused" in sheet) return sheet;
    const { letterhead, agencies } = desk.bloc;
    const scoredBy = agencies.find(({ id }) => (id as string) === chain.scorer)?.title;
    const written = JSON.stringify(z.encode(EvidenceListInput, askedOf(sheet, letterhead, scoredBy)));
    const place = { of: chain, paper: PAPER, inputsHash: evidenceListHash(written) } as const;
    const answer = await paperAnswer(store, place, namesOf(desk));
    if (answer.status === 202) await store.requestPaper(place, written);
    return answer;
  };

/** What the list says, and nothing that changes by itself: the same card is the same list. */
const askedOf = (
  { season, period, agency, round, rubric, rubricHash, bloc, head, card }: Sheet,
  letterhead: EvidenceListInput["bloc"]["letterhead"],
  scoredBy: string | undefined,
): EvidenceListInput => ({
  season,
  period,
  agency,
  round,
  rubric,
  rubricHash,
  bloc: { ...bloc, ...(letterhead && { letterhead }) },
  ...(head && { head: markOf(head) }),
  ...(card && { card }),
  ...(scoredBy !== undefined && { scoredBy }),
});

/** By what a signed list is matched to the card, and whether that card counts. */
const markOf = ({
  revision,
  hash,
  withdrawn,
  sentBack,
}: NonNullable<Sheet["head"]>): NonNullable<EvidenceListInput["head"]> => ({
  revision,
  hash,
  withdrawn,
  ...(sentBack !== undefined && { sentBack }),
});

/** Whether a list of evidence that was asked for is there by now, and where. */
export const showEvidenceList =
  (store: SeasonStore) =>
  async (subject: PersonId, { inputsHash, ...chain }: EvidenceListMark): Promise<Reply<PaperAnswer>> => {
    const desk = await deskFor(store, subject, chain, "read-sheet");
    if ("refused" in desk) return desk;
    return paperAnswer(store, { of: chain, paper: PAPER, inputsHash }, namesOf(desk));
  };

const namesOf = ({ agency, period }: { readonly agency: Agency; readonly period: Period }) => [
  paperInWords(PAPER, "vi"),
  agency.title,
  period.title,
];
