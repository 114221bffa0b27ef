import type { WrittenSection } from "../rubric.ts";
import { MORE_SAMPLES, ROW_LABELS, sectionLabel } from "../words/authoring-sheet.ts";
import type { AuthorRow } from "./find-author-rows.ts";
import { MORE_SHAPES } from "./notation/other-shapes.ts";
import {
  type OpenCriterion,
  readCriterionRow,
  readInputRow,
  readLineRow,
  scorerIn,
} from "./read-criterion.ts";
import { bagIn, neededText, type Pen, pointsIn, tell, tellUnused } from "./reading-pen.ts";
import { tableMistake, tableNotice } from "./table-problem.ts";

type OpenSection = WrittenSection & { sections: OpenSection[]; criteria: OpenCriterion[] };

type ReadTable = { readonly sections: readonly WrittenSection[]; readonly total: string | undefined };

/**
 * The tree of a table from its rows: a criterion belongs to the heading above it, what is entered and its lines to the
 * criterion above them. What stands where it belongs to nobody is told and left out.
 */
export function readTable(pen: Pen, rows: readonly AuthorRow[]): ReadTable {
  const sections: OpenSection[] = [];
  let path: readonly OpenSection[] = [];
  let criterion: OpenCriterion | undefined;
  let total: string | undefined;
  for (const row of rows)
    switch (row.kind) {
      case "section": {
        const depth = Math.min(row.depth, path.length);
        if (depth < row.depth)
          pen.problems.push(
            tableNotice(
              "section-level",
              { cell: row.address("kind") },
              { given: row.label, meant: sectionLabel(depth) },
            ),
          );
        const section = readSectionRow(pen, row);
        (path[depth - 1]?.sections ?? sections).push(section);
        path = [...path.slice(0, depth), section];
        criterion = undefined;
        break;
      }
      case "criterion": {
        criterion = readCriterionRow(pen, row);
        const section = path.at(-1);
        if (section) section.criteria.push(criterion);
        else tell(pen, row, "kind", "row-without-section", { code: criterion.code });
        break;
      }
      case "input":
      case "add":
      case "deduct":
        if (!criterion) tell(pen, row, "kind", "row-without-criterion", { kind: row.label });
        else if (row.kind === "input") readInputRow(pen, row, criterion);
        else readLineRow(pen, row, criterion);
        break;
      case "total":
        tellUnused(pen, row);
        if (pen.places.has("t:")) tell(pen, row, "kind", "row-repeated", { name: row.label });
        pen.places.set("t:", row);
        total = pointsIn(pen, row, "max");
        if (total === undefined && row.text("max") === "") tellBlank(pen, row);
        break;
      default:
    }
  if (!pen.places.has("t:"))
    pen.problems.push(tableMistake("row-missing", { cell: "A1" }, { name: ROW_LABELS.total }));
  return { sections, total };
}

const tellBlank = (pen: Pen, row: AuthorRow): undefined =>
  tell(pen, row, "max", "cell-needed", { column: "Điểm tối đa", kind: row.label });

function readSectionRow(pen: Pen, row: AuthorRow): OpenSection {
  tellUnused(pen, row);
  const code = neededText(pen, row, "code");
  const id = pen.idOf(row, code);
  const max = pointsIn(pen, row, "max");
  if (max === undefined && row.text("max") === "") tellBlank(pen, row);
  const verifier = scorerIn(pen, row, row.text("verifier"));
  const section: OpenSection = {
    id,
    code,
    title: neededText(pen, row, "title"),
    max: max ?? "0",
    ...(verifier !== undefined && { verifier }),
    ...bagIn(pen, row, "more", MORE_SHAPES.section, MORE_SAMPLES.section),
    sections: [],
    criteria: [],
  };
  pen.places.set(`s:${id}`, row);
  pen.origins.set(section, row);
  return section;
}
