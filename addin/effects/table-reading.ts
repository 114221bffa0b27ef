import type { Rubric } from "../../shared/rubric.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { TableReading, WorkedOn } from "../state/authoring-desk.ts";
import type { TableNow, TableUsers } from "../state/authoring-effect.ts";
import type { PaneParts } from "./parts.ts";
import type { Send } from "./run-effect.ts";
import { deskOf } from "./sheet-runners.ts";

const reading = () => import("../../shared/authoring/read-authoring-sheet.ts");
const identifying = () => import("../../shared/authoring/authoring-identity.ts");
const counting = () => import("../../shared/authoring/authoring-count.ts");

/** What an authoring sheet says, and how far it is written. */
export async function readingOfGrid(grid: Grid, users: TableUsers): Promise<TableReading> {
  const [{ readAuthoringSheet }, { authoringCount }] = await Promise.all([reading(), counting()]);
  const { rubric, problems, identity } = readAuthoringSheet(grid, users);
  return {
    problems,
    count: authoringCount(grid),
    ...(rubric && { rubric }),
    ...(identity?.draft !== undefined && { draft: identity.draft }),
  };
}

/** The same of a table that stands in no sheet yet: its problems have no cells. */
export async function readingOfTable(rubric: Rubric, users: TableUsers): Promise<TableReading> {
  const [{ tableProblems }, { criteriaOf }, { addUp }] = await Promise.all([
    import("../../shared/authoring/check-table.ts"),
    import("../../shared/rubric.ts"),
    import("../../shared/points.ts"),
  ]);
  return {
    rubric,
    problems: tableProblems(rubric, users),
    count: {
      criteria: criteriaOf(rubric).length,
      sum: addUp(rubric.sections.map(({ max }) => max)),
      total: rubric.total,
    },
  };
}

/** The table as it stands this moment: events of a workbook may come late, so its sheet is read again and shown as read. */
export async function readNow(
  { workedOn, reading: known, users }: TableNow,
  parts: Pick<PaneParts, "desk">,
  send: Send,
): Promise<TableReading> {
  if (workedOn.kind !== "sheet") return known;
  const read = await readingOfGrid(await deskOf(parts).read(workedOn.id), users);
  send({ kind: "table-read", sheet: workedOn.id, reading: read });
  return read;
}

/** Writes into an authoring sheet which saved draft it goes on from now; a sheet without its identity is left as it is. */
export async function markDraft(
  workedOn: WorkedOn,
  draft: string,
  parts: Pick<PaneParts, "desk">,
): Promise<void> {
  if (workedOn.kind !== "sheet") return;
  const desk = deskOf(parts);
  const { placedIdentityOf, authoringIdentityText } = await identifying();
  const placed = placedIdentityOf(await desk.read(workedOn.id));
  if (!placed || placed.identity.draft === draft) return;
  const value = authoringIdentityText({ ...placed.identity, draft });
  await desk.write(workedOn.id, [{ row: placed.row, column: 1, value }]);
}
