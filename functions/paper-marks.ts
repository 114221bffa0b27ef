import * as z from "zod/mini";
import { BlocPaper } from "../shared/wire/paper.ts";
import { OfBloc, OfChain } from "./route.ts";

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The hash a paper was asked for under, as the first answer gave it. */
export const PaperMark = z.extend(OfBloc, { paper: BlocPaper, inputsHash: Hash });
export type PaperMark = z.infer<typeof PaperMark>;

/** The card a list of evidence is of, and the hash it was asked for under, as the first answer gave it. */
export const EvidenceListMark = z.extend(OfChain, { inputsHash: Hash });
export type EvidenceListMark = z.infer<typeof EvidenceListMark>;
