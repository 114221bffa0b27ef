import { addUp, decimal, type Points } from "../../points.ts";
import { tableNotice } from "../table-problem.ts";
import type { DraftCriterion, DraftSection } from "./draft.ts";
import { type Codes, draftCriterion } from "./draft-criterion.ts";
import type { PastedNode } from "./nest-rows.ts";
import { roleOf } from "./node-role.ts";
import type { PastedRow } from "./pasted-rows.ts";

type Part = DraftSection | DraftCriterion;

/** The headings of a pasted table with all under them. What stands under no heading gets one. */
export function draftSections(roots: readonly PastedNode[], codes: Codes): readonly DraftSection[] {
  const isAnySection = roots.some((root) => roleOf(root, true) === "section");
  if (!isAnySection) return composedSection(partsOf(roots, codes, ""), "Nội dung chấm điểm", codes);
  return partsOf(roots, codes, "", true).flatMap((part) =>
    part.kind === "section" ? [part] : composedSection([part], part.title, codes),
  );
}

/** A heading of ours over parts that have none. */
const composedSection = (parts: readonly Part[], title: string, codes: Codes): readonly DraftSection[] => {
  const [first] = parts;
  if (!first) return [];
  return [
    {
      kind: "section",
      code: codes.take(unnamed(first.row as PastedRow, "M"), ""),
      title,
      max: addUp(parts.map(({ max }) => max)),
      verifier: "",
      composed: true,
      parts,
    },
  ];
};

/** A row to take a code by that is not the row's own. */
const unnamed = (row: PastedRow, code: string): PastedRow => ({ ...row, code });

/** Rows that stand beside each other, each as what it is; lines and notes go to the criterion they follow. */
function partsOf(nodes: readonly PastedNode[], codes: Codes, within: string, isTop = false): readonly Part[] {
  const groups: { readonly node: PastedNode; readonly strays: PastedNode[] }[] = [];
  let waiting: PastedNode[] = [];
  for (const node of nodes) {
    const role = roleOf(node, isTop);
    const last = groups.at(-1);
    const isOpen = last !== undefined && roleOf(last.node, isTop) !== "section";
    const goesOn = isOpen && (role === "note" || (role === "line" && belongsTo(last.node, node)));
    if (goesOn) last.strays.push(node);
    else if (role === "note") waiting.push(node);
    else {
      groups.push({ node, strays: waiting });
      waiting = [];
    }
  }
  // Notes at the very end, under a heading: the last criterion of all keeps them.
  groups.at(-1)?.strays.push(...waiting);
  return groups.map(({ node, strays }) =>
    roleOf(node, isTop) === "section"
      ? draftSection(node, strays, codes, within)
      : draftCriterion(node, strays, codes, within),
  );
}

/** A deduction needs points to be taken from; a bonus stands by itself except under points that have no code. */
const belongsTo = (criterion: PastedNode, line: PastedNode): boolean =>
  Boolean(criterion.row.base) && (criterion.row.code === "" || !line.row.bonus || line.row.bonus < 0);

function draftSection(
  node: PastedNode,
  strays: readonly PastedNode[],
  codes: Codes,
  within: string,
): DraftSection {
  const { row } = node;
  const code = codes.take(row, within);
  const notes = row.kept.map((kept): PastedNode => ({ row: noteRow(row, kept), parts: [], children: [] }));
  const parts = inOrder(partsOf([...notes, ...strays, ...node.children], codes, code), codes);
  const sum = addUp(parts.map(({ max }) => max));
  if (row.base === undefined && sum > 0)
    codes.problems.push(
      tableNotice("maximum-added", { cell: row.address("base") }, { code, sum: decimal(sum) }),
    );
  const max: Points = row.base ?? sum;
  return {
    kind: "section",
    code,
    title: row.title,
    max,
    verifier: row.verifier,
    composed: false,
    parts,
    row,
  };
}

const noteRow = (row: PastedRow, title: string): PastedRow => ({
  code: "",
  title,
  verifier: "",
  kept: [],
  address: row.address,
});

/** Criteria stand before headings in a table; those that follow one get a heading, so that the order of the paper stays. */
function inOrder(parts: readonly Part[], codes: Codes): readonly Part[] {
  const first = parts.findIndex(({ kind }) => kind === "section");
  if (first < 0) return parts;
  return [
    ...parts.slice(0, first),
    ...parts
      .slice(first)
      .flatMap((part) => (part.kind === "section" ? [part] : composedSection([part], part.title, codes))),
  ];
}

/** Points of a draft's headings come to this. */
export const totalOf = (sections: readonly DraftSection[]): Points => addUp(sections.map(({ max }) => max));
