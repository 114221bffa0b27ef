import { Letterhead, letterheadOf, type PaperKind } from "../../shared/letterhead.ts";
import type { BlocLine, LetterheadLine } from "./set-up-desk.ts";

/** The letterhead a bloc has while it set none, to be changed. */
export const begunLetterhead = ({ title, label }: Pick<BlocLine, "title" | "label">): LetterheadLine =>
  letterheadLine(letterheadOf({ title, label }));

/** A letterhead that is kept, as the form shows it. */
export const letterheadLine = ({
  layout,
  byPaper = {},
  superior = "",
  issuer,
  symbol = "",
  place = "",
  signature,
  recipients,
}: Letterhead): LetterheadLine => ({
  layout,
  byPaper,
  superior,
  issuer,
  symbol,
  place,
  authority: signature.authority ?? "",
  behalf: signature.behalf ?? "",
  position: signature.position,
  name: signature.name ?? "",
  recipients: recipients.join("\n"),
});

/** The layout the papers that are exceptions follow. */
export const otherLayout = ({ layout }: Pick<LetterheadLine, "layout">): Letterhead["layout"] =>
  layout === "state" ? "party" : "state";

/** A paper is an exception, or none: then nothing is kept of it that a later change of the layout could make one. */
export function paperApart(
  line: Pick<LetterheadLine, "layout" | "byPaper">,
  paper: PaperKind,
  isApart: boolean,
): Pick<LetterheadLine, "byPaper"> {
  const { [paper]: _, ...others } = line.byPaper;
  return { byPaper: { ...others, ...(isApart && { [paper]: otherLayout(line) }) } };
}

/** A letterhead as it is typed, or the places in it that are missing: "issuer", "signature/position". */
export type WrittenLetterhead =
  | { readonly ok: true; readonly letterhead: Letterhead }
  | { readonly ok: false; readonly unread: readonly string[] };

/** A paper named apart that follows the bloc's own layout is no exception. */
export function letterheadWritten(line: LetterheadLine): WrittenLetterhead {
  const { layout, authority, issuer, position } = line;
  const apart = Object.entries(line.byPaper).filter(([, each]) => each !== layout);
  const read = Letterhead.safeParse({
    layout,
    ...(apart.length > 0 && { byPaper: Object.fromEntries(apart) }),
    ...said(line, "superior", "symbol", "place"),
    issuer: text(issuer),
    signature: {
      ...(authority !== "" && { authority }),
      ...said(line, "behalf", "name"),
      position: text(position),
    },
    recipients: line.recipients
      .split(/\r\n|\r|\n/)
      .map(text)
      .filter((each) => each !== ""),
  });
  if (read.success) return { ok: true, letterhead: read.data };
  const places = read.error.issues.map(({ path: [first, second] }) =>
    first === "signature" ? `${first}/${String(second)}` : String(first),
  );
  return { ok: false, unread: [...new Set(places)] };
}

const text = (typed: string): string => typed.trim().normalize("NFC");

/** The fields that say something. */
const said = (
  line: LetterheadLine,
  ...fields: readonly ("superior" | "symbol" | "place" | "behalf" | "name")[]
): object =>
  Object.fromEntries(fields.map((field) => [field, text(line[field])]).filter(([, typed]) => typed !== ""));
