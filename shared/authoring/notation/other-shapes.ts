import type { Gate, Panel, Policy, Round, TieBreak } from "../../rubric.ts";
import { bound, type Codec, listOf, oneOf, positive, sentence, slug, somePoints, word } from "./codec.ts";
import { type Bag, itemsOf, readShape, type Shape, writeShape } from "./shape.ts";

/** Points that may be below zero, or no floor at all. */
const floor: Codec = {
  write: (value) => (value === "none" ? "không giới hạn" : String(value).replace(".", ",")),
  read: (text) => {
    if (text.toLowerCase() === "không giới hạn") return "none";
    const below = somePoints.read(text.replace(/^[-\u2212]\s*/, ""));
    return below === undefined || below === "0" || !/^[-\u2212]/.test(text) ? below : `-${below}`;
  },
};

const composed = { property: "composed", word: "tiêu đề tự biên soạn", as: "flag", optional: true } as const;
const atMost = { property: "atMost", word: "tối đa cả cộng", as: somePoints, optional: true } as const;

/** What the column of other provisions says of a row. */
export const MORE_SHAPES = {
  section: { fields: [composed, atMost] },
  criterion: {
    fields: [
      composed,
      { property: "floor", word: "điểm thấp nhất", as: floor, optional: true },
      atMost,
      { property: "mayNotApply", word: "được báo không áp dụng", as: "flag", optional: true },
    ],
  },
  line: { fields: [{ property: "exemption", word: "miễn trừ", as: sentence, optional: true }] },
  input: { fields: [{ property: "target", word: "chỉ tiêu", as: "flag", optional: true }] },
} as const satisfies Record<string, Shape>;

/** The options of a choice: "xuat-sac: Hoàn thành xuất sắc". */
export const OPTIONS_SHAPE: Shape = {
  fields: [],
  list: itemsOf(
    "options",
    ({ id, title }) => `${word.write(id)}: ${sentence.write(title)}`,
    ({ key, value }) => {
      const [id, title] = [word.read(key), value === undefined ? undefined : sentence.read(value)];
      return id === undefined || title === undefined ? undefined : { id, title };
    },
  ),
};

const round = oneOf<Round>({
  self: "tự chấm",
  cross: "chấm chéo",
  verified: "thẩm định",
  second: "phúc tra",
  council: "hội đồng",
});

/** A gate: when it falls, and what it does. */
export const GATE_SHAPE: Shape = {
  fields: [
    {
      property: "on",
      word: "khi",
      as: oneOf<Gate["on"]>({ "no-self-score": "không tự chấm", declared: "có khai báo" }),
    },
    {
      property: "effect",
      word: "thì",
      as: oneOf<Gate["effect"]>({
        unclassified: "không xếp loại",
        excluded: "không xét",
        pending: "chờ kết luận",
      }),
    },
  ],
};

export const BAND_SHAPE: Shape = {
  fields: [
    { property: "from", word: "từ", as: somePoints },
    { property: "eachAtLeast", word: "mỗi tiêu chí ít nhất", as: bound, optional: true },
  ],
};

/** An object that a shape says, as the value of one cell. */
const asCodec = (shape: Shape): Codec => ({
  write: (value) => writeShape(shape, value as Bag),
  read: (text) => readShape(shape, text),
});

const tieBreak: Codec = {
  write: (value) => {
    const given = value as { readonly by: string; readonly section?: string; readonly criterion?: string };
    if (given.section !== undefined) return `phần ${given.section}`;
    return given.criterion === undefined ? counted.write(given.by) : `tiêu chí ${given.criterion}`;
  },
  read: (text) => {
    const [, what, id = ""] = /^(phần|tiêu chí)\s+(\S+)$/i.exec(text) ?? [];
    if (what === undefined) {
      const by = counted.read(text);
      return by === undefined ? undefined : { by };
    }
    const by = what.toLowerCase() === "phần" ? "section" : "criterion";
    return slug.read(id) === undefined ? undefined : { by, [by]: id };
  },
};
const counted = oneOf<Exclude<TieBreak["by"], "section" | "criterion">>({
  bonuses: "tổng điểm cộng",
  "fewer-deductions": "ít điểm trừ",
  "in-time": "nộp đúng hạn",
});

/** A provision said not to hold is as one left out. */
const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ["có", true],
  ["không", false],
]);

/** Every general provision that stands in one cell. */
export const POLICY_CODECS = {
  rounds: listOf(round, ","),
  precedence: listOf(round, ","),
  notApplicable: oneOf<Policy["notApplicable"]>({
    full: "đủ điểm",
    zero: "0 điểm",
    "rescale-section": "quy đổi trong phần",
    "rescale-total": "quy đổi toàn bảng",
  }),
  panel: asCodec({
    fields: [
      {
        property: "method",
        word: "cách",
        as: oneOf<Panel["method"]>({
          mean: "trung bình",
          "trimmed-mean": "trung bình bỏ cao thấp",
          median: "trung vị",
        }),
      },
      { property: "drop", word: "bỏ", as: positive, optional: true },
      {
        property: "round",
        word: "làm tròn",
        as: oneOf<Panel["round"]>({ criterion: "từng tiêu chí", total: "tổng" }),
      },
    ],
  }),
  bonusAtMost: somePoints,
  deductionAtMost: somePoints,
  tieBreaks: listOf(tieBreak, ";"),
  bandAtMost: somePoints,
  bandStepsDown: {
    write: () => "Có",
    read: (text: string) => YES_OR_NO.get(text.toLowerCase()),
  },
  overClaim: asCodec({
    fields: [
      { property: "above", word: "vượt", as: bound },
      { property: "points", word: "trừ", as: somePoints },
    ],
  }),
  latePenalty: asCodec({
    fields: [
      { property: "points", word: "trừ", as: somePoints },
      {
        property: "per",
        word: "tính",
        as: oneOf<NonNullable<Policy["latePenalty"]>["per"]>({ card: "một lần", day: "mỗi ngày" }),
      },
      { property: "atMost", word: "nhiều nhất", as: somePoints, optional: true },
    ],
  }),
} as const satisfies Record<Exclude<keyof Policy, "bands">, Codec>;
