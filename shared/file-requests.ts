import type { AgencyId, BlocId, PeriodId, SeasonId } from "./ids.ts";
import { isSlug } from "./ids.ts";
import { PAPER_KINDS } from "./letterhead.ts";
import {
  type Chain,
  chainNamed,
  FORM_REQUESTS,
  HASHED,
  named,
  PAPER_REQUESTS,
  type PaperPlace,
  type ReportPlace,
  TABLE_FILE_REQUESTS,
  type TableFilePlace,
  WORKBOOK_REQUESTS,
} from "./storage-keys.ts";

/** The card and the hash of the sheet that the key of a form request names. */
export function formRequestOf(
  key: string,
): { readonly chain: Chain; readonly sheetHash: string } | undefined {
  const [root, ...rest] = key.split("/");
  const read = `${root}/` === FORM_REQUESTS ? chainNamed(rest) : undefined;
  const [, sheetHash] = HASHED.exec(read?.file ?? "") ?? [];
  return read && sheetHash ? { chain: read.chain, sheetHash } : undefined;
}

/** Whose workbook the key of a request names that carries all it is made from; a bloc's own is none. */
export function reportRequestOf(key: string): ReportPlace | undefined {
  const [root, season = "", period = "", ...rest] = key.split("/");
  const [, inputsHash] = HASHED.exec(rest.at(-1) ?? "") ?? [];
  const card = rest.slice(0, -1);
  const isReport = `${root}/` === WORKBOOK_REQUESTS && (card.length === 0 || card.length === 2);
  if (!isReport || !inputsHash || ![season, period, ...card].every(isSlug)) return undefined;
  const [bloc, agency] = card;
  return {
    season: season as SeasonId,
    period: period as PeriodId,
    ...(bloc !== undefined && { card: { bloc: bloc as BlocId, agency: agency as AgencyId } }),
    inputsHash,
  };
}

/** The bloc, and the hash of what its file is made from, that the key of a table file's request names. */
export function tableFileRequestOf(key: string): TableFilePlace | undefined {
  const [root, season = "", bloc = "", ...file] = key.split("/");
  const [, inputsHash] = HASHED.exec(file.join("/")) ?? [];
  if (`${root}/` !== TABLE_FILE_REQUESTS || !inputsHash || ![season, bloc].every(isSlug)) return undefined;
  return { season: season as SeasonId, bloc: bloc as BlocId, inputsHash };
}

/** The paper that the key of a request names: of a bloc's period, or of one card of it. */
export function paperRequestOf(key: string): PaperPlace | undefined {
  const [root, season = "", period = "", bloc = "", kind, ...rest] = key.split("/");
  const paper = PAPER_KINDS.find((each) => each === kind);
  const steps = [season, period, bloc, ...rest];
  const of = rest.length === 4 ? chainNamed(steps)?.chain : rest.length === 1 && named(steps)?.of;
  const [, inputsHash] = HASHED.exec(key.slice(key.lastIndexOf("/") + 1)) ?? [];
  if (`${root}/` !== PAPER_REQUESTS || !paper || !of || !inputsHash) return undefined;
  return { of, paper, inputsHash };
}
