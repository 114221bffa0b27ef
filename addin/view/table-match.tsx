import type { ColumnMapping, PastedColumn } from "../../shared/authoring/pasted/column-mapping.ts";
import { columnLetters } from "../../shared/report/address.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { Matching } from "../state/authoring-desk.ts";
import { authoringSay } from "./authoring-say.ts";
import type { Pane } from "./pane.ts";
import { TableUnderstood } from "./table-understood.tsx";

type Props = { readonly pane: Pane; readonly matching: Matching };

const COLUMNS = ["code", "title", "base", "bonus", "deduction", "verifier", "note"] as const;
/** How many rows are shown as they are matched. */
const SHOWN_ROWS = 5;
/** As much of a heading as tells it from another one. */
const SHOWN_WORDS = 28;

/** Which column is what, as guessed and as a person says, with what the first rows then say. */
export function TableMatch({ pane, matching }: Props) {
  const { send } = pane;
  const w = authoringSay(pane);
  const { sheets, at, mapping, understood } = matching;
  const rows = sheets[at]?.rows ?? [];
  return (
    <fieldset class="match">
      <legend>{w("match.title")}</legend>
      {sheets.length > 1 && (
        <label class="field">
          <span>{w("match.sheet")}</span>
          <select
            value={String(at)}
            onChange={({ currentTarget: { value } }) =>
              send({ kind: "match-sheet-picked", at: Number(value) })
            }
          >
            {sheets.map(({ name }, index) => (
              <option key={name} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {mapping ? (
        <>
          <MatchFields pane={pane} rows={rows} mapping={mapping} />
          <FirstRows pane={pane} rows={rows} mapping={mapping} />
        </>
      ) : (
        understood && <p class="bad">{w("match.no-words")}</p>
      )}
      {understood && mapping && <TableUnderstood pane={pane} understood={understood} />}
    </fieldset>
  );
}

type Matched = { readonly pane: Pane; readonly rows: Grid["rows"]; readonly mapping: ColumnMapping };

function MatchFields({ pane, rows, mapping }: Matched) {
  const { send } = pane;
  const w = authoringSay(pane);
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  const match = (column: PastedColumn, value: string) => {
    const { [column]: _, ...rest } = mapping;
    send({
      kind: "columns-matched",
      mapping: (value === "" ? rest : { ...mapping, [column]: Number(value) }) as ColumnMapping,
    });
  };
  return (
    <div class="pair">
      {COLUMNS.map((column) => (
        <label key={column} class="field">
          <span>{w(`column.${column}`)}</span>
          <select
            value={String(mapping[column] ?? "")}
            onChange={({ currentTarget: { value } }) => match(column, value)}
          >
            {column !== "title" && <option value="">{w("match.none")}</option>}
            {Array.from({ length: count }, (_, index) => (
              <option key={columnLetters(index + 1)} value={String(index + 1)}>
                {w("match.option", {
                  letter: columnLetters(index + 1),
                  words: headingOf(rows, mapping, index),
                })}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label class="field">
        <span>{w("match.first-row")}</span>
        <select
          value={String(mapping.firstRow)}
          onChange={({ currentTarget: { value } }) =>
            send({ kind: "columns-matched", mapping: { ...mapping, firstRow: Number(value) } })
          }
        >
          {rows.slice(0, FIRST_ROWS).map((cells, index) => (
            <option key={index} value={String(index + 1)}>
              {w("match.option", { letter: String(index + 1), words: wordsIn(cells) })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Headings do not go further down than this. */
const FIRST_ROWS = 20;

const textOf = (cells: Grid["rows"][number] | undefined, index: number): string =>
  String(cells?.[index]?.value ?? "").trim();

/** The words above a column, the nearest to its figures; without headings its first words. */
function headingOf(rows: Grid["rows"], { firstRow }: ColumnMapping, index: number): string {
  const above = rows.slice(0, firstRow - 1).map((cells) => textOf(cells, index));
  const below = rows.slice(firstRow - 1).map((cells) => textOf(cells, index));
  const words = above.reverse().find((text) => text !== "") ?? below.find((text) => text !== "") ?? "–";
  return words.slice(0, SHOWN_WORDS);
}

const wordsIn = (cells: Grid["rows"][number]): string =>
  cells
    .map((_, index) => textOf(cells, index))
    .filter((text) => text !== "")
    .join(" | ")
    .slice(0, SHOWN_WORDS) || "–";

function FirstRows({ pane, rows, mapping }: Matched) {
  const w = authoringSay(pane);
  const columns = COLUMNS.filter((column) => mapping[column] !== undefined);
  const from = mapping.firstRow - 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the pane is scrolled with the keyboard too
    <section class="scroll" aria-label={w("match.preview")} tabIndex={0}>
      <table class="paper-table">
        <caption class="small">{w("match.preview")}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {w(`column.${column}`)} ({columnLetters(mapping[column] as number)})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, from + SHOWN_ROWS).map((cells, index) => (
            <tr key={from + index}>
              <td>{from + index + 1}</td>
              {columns.map((column) => (
                <td key={column}>{textOf(cells, (mapping[column] as number) - 1)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
