import * as z from "zod/mini";
import { Text } from "./rubric.ts";

/** The papers of a bloc that are headed and signed. Each may follow the layout of the State or of the Party. */
export const PAPER_KINDS = [
  "tong-hop",
  "giao-uoc",
  "bien-ban",
  "bao-cao",
  "to-trinh",
  "phieu-bau",
  "kiem-phieu",
  "danh-muc",
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Nghị định 30/2020/NĐ-CP, or Hướng dẫn 36-HD/VPTW. */
const LayoutName = z.enum(["state", "party"]);

/** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền. */
export const Authority = z.enum(["TM", "KT", "TL", "TUQ", "Q"]);
export type Authority = z.infer<typeof Authority>;

/**
 * How the papers of a bloc are headed and signed. A bloc has no seal of its own, so its papers go on the letterhead of
 * the leading agency or on its own name, and are signed for the bloc by its leader.
 */
export const Letterhead = z.strictObject({
  layout: LayoutName,
  /** A paper that follows the other layout: a Party bloc's tờ trình to a People's Committee goes in the State's form. */
  byPaper: z.optional(z.partialRecord(z.enum(PAPER_KINDS), LayoutName)),
  /** Cơ quan cấp trên trực tiếp. */
  superior: z.optional(Text),
  /** Cơ quan ban hành. */
  issuer: Text,
  /** What stands after the kind of paper in its number: "KTĐ" in "Số: 05/BC-KTĐ". */
  symbol: z.optional(Text),
  /** Địa danh of the line with the date. */
  place: z.optional(Text),
  signature: z.strictObject({
    authority: z.optional(Authority),
    /** For whom is signed, after the authority: "KHỐI THI ĐUA"; left out where nobody is. */
    behalf: z.optional(Text),
    /** Chức vụ of the person who signs. */
    position: Text,
    /** Their name, where the bloc wants it printed. */
    name: z.optional(Text),
  }),
  /** Nơi nhận, one a line. */
  recipients: z._default(z.array(Text).check(z.maxLength(20)), []),
});
export type Letterhead = z.infer<typeof Letterhead>;

/** The letterhead of a bloc; one that set none signs under its own name, in the State's layout. */
export const letterheadOf = ({
  letterhead,
  title,
  label,
}: {
  readonly letterhead?: Letterhead | undefined;
  readonly title: string;
  readonly label: "khối" | "cụm";
}): Letterhead =>
  letterhead ?? {
    layout: "state",
    issuer: title,
    signature: {
      authority: "TM",
      behalf: `${label} thi đua`,
      position: `${label} trưởng`,
    },
    recipients: [],
  };

/** Which layout a paper follows. */
export const layoutOf = ({ layout, byPaper }: Letterhead, paper: PaperKind): Letterhead["layout"] =>
  byPaper?.[paper] ?? layout;
