import { composed } from "../composed.ts";
import { marked, proportion, registered } from "../measures.ts";
import { count, criterion } from "../rows.ts";
import { note } from "./content-lines.ts";

/** A criterion a unit sets for itself: measured against a number it registers, or marked in steps of a quarter. */
export type OwnCriterion = {
  readonly title: string;
  readonly max: string;
  readonly by: "target" | "mark";
};

/** A unit as the table sees it: what it adds under the frame, coming to 20 points whatever it adds. */
export type FramedUnit = { readonly id: string; readonly own: readonly OwnCriterion[] };

/** Mục V: the second tier. The bloc fixes the maximum, each unit its own criteria under it. */
export const ownSection = (units: readonly FramedUnit[]) =>
  composed({
    code: "V",
    title: "Tiêu chí riêng của đơn vị trong khung của Khối",
    max: "20",
    criteria: units.flatMap(({ id, own }, unit) =>
      own.map(({ title, max, by }, index) => ({
        ...criterion({
          code: `V.${unit + 1}.${index + 1}`,
          title,
          max,
          only: [id],
          evidence: "required",
          base:
            by === "mark"
              ? marked("0.25")
              : proportion(
                  count("ket-qua", "Kết quả thực hiện"),
                  registered(count("chi-tieu", "Chỉ tiêu đã đăng ký")),
                  "50",
                ),
          note: note(9),
        }),
        id: `${id}-${index + 1}`,
      })),
    ),
  });
