import { dayOf, dayWritten, writtenDay } from "../../calendar.ts";
import type { Award } from "../../rules/award.ts";
import type { Rule } from "../../rules/catalogue.ts";
import type { Deadline } from "../../rules/deadline.ts";
import { band, reading } from "./band-text.ts";
import { bound, type Codec, oneOf, sentence, slug, somePoints, word } from "./codec.ts";
import { conditions } from "./condition-text.ts";
import { type Bag, itemsOf, type ListShape, type Part, pairsOf, type Shape } from "./shape.ts";

const figure = { property: "reading", word: "số liệu", as: reading } as const;
const input = { property: "input", word: "số liệu", as: slug } as const;

/** Bands with what each earns: "từ 97 đến dưới 98: 4". */
const paid = (property: string): ListShape =>
  itemsOf(
    property,
    ({ points, ...ends }) => `${band.write(ends)}: ${somePoints.write(points)}`,
    ({ key, value }) => {
      const [ends, points] = [band.read(key), value === undefined ? undefined : somePoints.read(value)];
      return ends === undefined || points === undefined ? undefined : { ...(ends as Bag), points };
    },
  );

const inRow = paid("cells");
const ROW = "hàng";

/** Each row of a matrix begins with its band of volume, "hàng: dưới 1000", and goes on with bands of the rate. */
const rows: ListShape = {
  property: "rows",
  write: (items) =>
    items.flatMap(({ volume, cells }) => [
      `${ROW}: ${band.write(volume)}`,
      ...inRow.write(cells as readonly Bag[]),
    ]),
  read: (parts) => {
    const all: { volume: unknown; cells: readonly Bag[] | undefined }[] = [];
    let cells: Part[] = [];
    for (const part of parts) {
      if (part.key.toLowerCase() === ROW) {
        cells = [];
        all.push({ volume: band.read(part.value ?? ""), cells: [] });
      } else {
        const row = all.at(-1);
        if (!row) return undefined;
        cells.push(part);
        row.cells = inRow.read(cells);
      }
    }
    return all.every((row) => row.volume !== undefined && row.cells !== undefined) ? all : undefined;
  },
};

type Due = Deadline["days"][number]["due"];

/** "31/01/2022", "tong-ket", "tong-ket + 5 ngày", "tong-ket - 5 ngày làm việc": a day, or days after or before a named one. */
const due: Codec = {
  write: (value) => {
    const given = value as Due;
    if ("on" in given) return writtenDay(given.on);
    const named = word.write(given.named);
    if (given.days === 0 && !given.working) return named;
    const sign = given.days < 0 ? "-" : "+";
    return `${named} ${sign} ${Math.abs(given.days)} ${given.working ? WORKING : "ngày"}`;
  },
  read: (text) => {
    const on = dayWritten(text) ?? dayOf(text);
    if (on) return { on };
    const [, named = "", sign, days, unit] =
      /^(.+?)(?:\s+([+-])\s*(\d{1,4})(?:\s+(ngày làm việc|ngày))?)?$/i.exec(text) ?? [];
    const name = word.read(named);
    if (name === undefined) return undefined;
    const away = days === undefined ? 0 : Number(`${sign}${days}`) + 0 /* -0 is 0 */;
    return { named: name, days: away, ...(unit?.toLowerCase() === WORKING && { working: true }) };
  },
};
const WORKING = "ngày làm việc";

const each = (property: string, said: string, as: Codec = somePoints) => ({ property, word: said, as });
const maybe = (property: string, said: string, as: Codec | "flag" = somePoints) =>
  ({ property, word: said, as, optional: true }) as const;

/** The parameters of every kind of rule, as the cell of parameters says them. */
export const RULE_SHAPES: { readonly [K in Rule["kind"]]: Shape } = {
  accrual: {
    fields: [
      figure,
      each("above", "trên", bound),
      each("first", "lần đầu"),
      each("every", "cứ thêm", bound),
      each("each", "được thêm"),
    ],
  },
  award: {
    fields: [each("count", "tính", oneOf<Award["count"]>({ all: "tất cả", highest: "mức cao nhất" }))],
    list: pairsOf("awards", ["input", slug], ["points", somePoints]),
  },
  "best-of": { fields: [], list: pairsOf("alternatives", ["points", somePoints], ["if", conditions]) },
  checklist: { fields: [], list: pairsOf("parts", ["input", slug], ["points", somePoints]) },
  "choose-one": {
    fields: [input],
    list: pairsOf("alternatives", ["option", word], ["points", somePoints]),
  },
  deadline: {
    fields: [
      each(
        "per",
        "tính",
        oneOf<Deadline["per"]>({
          once: "một lần",
          document: "mỗi văn bản",
          day: "mỗi ngày",
          "working-day": "mỗi ngày làm việc",
          week: "mỗi tuần",
        }),
      ),
      each("points", "điểm"),
      maybe("missing", "không có"),
      maybe("before", "trước ngày hạn", "flag"),
    ],
    list: pairsOf("days", ["input", slug], ["due", due]),
  },
  direct: { fields: [maybe("outOf", "thang"), maybe("step", "bước")] },
  external: { fields: [input, each("outOf", "thang", bound), each("source", "nguồn", sentence)] },
  given: { fields: [] },
  "leader-relative": {
    fields: [each("achieved", "thực hiện", slug), each("target", "chỉ tiêu", slug)],
  },
  matrix: {
    fields: [each("volume", "quy mô", reading), each("rate", "tỷ lệ", reading)],
    list: rows,
  },
  "pass-fail": { fields: [input] },
  "per-occurrence": { fields: [input, each("each", "mỗi lần")] },
  "plus-minus": {
    fields: [
      each("plus", "cộng", slug),
      each("eachPlus", "mỗi lần cộng"),
      each("minus", "trừ", slug),
      each("eachMinus", "mỗi lần trừ"),
    ],
  },
  proportional: {
    fields: [
      each("achieved", "thực hiện", slug),
      each("target", "chỉ tiêu", slug),
      maybe("fewerIsBetter", "càng ít càng tốt", "flag"),
      maybe("nothingBelow", "0 điểm nếu dưới", bound),
      maybe("beyond", "vượt được thêm"),
    ],
  },
  steps: {
    fields: [figure, maybe("outside", "ngoài các mức"), maybe("between", "giữa các mức")],
    list: paid("bands"),
  },
};
