import * as z from "zod/mini";
import { FormUnreadable } from "../../shared/wire/form-reading.ts";
import { unpacked } from "../../shared/wire/table-file.ts";
import type { BlocInSeason, TableReading } from "../state/authoring-desk.ts";
import type { DroppedFile } from "../state/effect.ts";
import { base64Of, dataAddress } from "./data-address.ts";
import { madeTableFile } from "./made-table-file.ts";
import { PaneTrouble } from "./pane-trouble.ts";
import type { PaneParts } from "./parts.ts";
import type { Runners, Send } from "./run-effect.ts";
import { ServerRefusal } from "./server-refusal.ts";
import { readingOfGrid, readingOfTable, readNow } from "./table-reading.ts";
import { refusalTrouble } from "./trouble-of.ts";

/** The server takes files up to 2 MiB. */
const MOST_BYTES = 2 * 1_048_576;

const tables = () => import("../../shared/rubric.ts");
const identifying = () => import("../../shared/authoring/authoring-identity.ts");

/** A table as a file: out to be written elsewhere or kept, and back in. */
export const tableFileRunners: Runners<"read-table-file" | "take-table"> = {
  "read-table-file": async ({ of, file, users }, parts, send) => {
    if (file.size > MOST_BYTES) throw new PaneTrouble(TOO_LARGE);
    if (/\.json$/i.test(file.name)) {
      const reading = await readingOfTable(await tableInJson(file), users);
      return send({ kind: "table-file-read", of, name: file.name, reading });
    }
    const sheets = await sheetsIn(of, file, parts);
    const { authoringIdentityOf } = await identifying();
    const meant = sheets.find(({ grid }) => authoringIdentityOf(grid) !== undefined);
    if (meant) {
      const reading = await readingOfGrid(meant.grid, users);
      return send({ kind: "table-file-read", of, name: file.name, reading });
    }
    send({
      kind: "table-file-to-match",
      of,
      sheets: sheets.map(({ name, grid }) => ({ name, rows: grid.rows })),
    });
  },
  "take-table": async ({ of, now, as, draft }, parts, send) => {
    const rubric = writtenTable(await readNow(now, parts, send), send);
    if (!rubric) return;
    if (as === "xlsx")
      return send({
        kind: "table-taken",
        file: await madeTableFile({ ...of, rubric, ...(draft !== undefined && { draft }) }, parts),
      });
    const { Rubric } = await tables();
    const text = `${JSON.stringify(z.encode(Rubric, rubric), null, 2)}\n`;
    const fileName = `${rubric.id}-v${rubric.version}.json`;
    send({
      kind: "table-taken",
      file: { fileName, url: dataAddress("application/json", base64Of(text)) },
    });
  },
};

/** The table of a reading; where its cells are not all understood, that is told and nothing is done. */
export function writtenTable({ rubric, problems }: TableReading, send: Send): TableReading["rubric"] {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (!rubric) send({ kind: "table-not-ready", errors });
  return rubric;
}

async function tableInJson(file: DroppedFile) {
  const { Rubric } = await tables();
  const text = new TextDecoder().decode(await file.bytes());
  const parsed = Rubric.safeParse(jsonIn(text));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join("/") ?? "";
    throw new PaneTrouble({ ...NO_TABLE, support: `table-json /${path}` });
  }
  return parsed.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function sheetsIn(of: BlocInSeason, file: DroppedFile, { server }: PaneParts) {
  const answer = await server.readTableFile(of, (await file.bytes()) as Uint8Array<ArrayBuffer>);
  if (answer.ok) return answer.value.sheets.map(({ name, rows }) => ({ name, grid: unpacked(rows) }));
  const { refusal } = answer;
  const place = refusal.kind === "refused" ? FormUnreadable.safeParse(refusal.problem) : undefined;
  if (!place?.success) throw new ServerRefusal(refusal);
  const trouble = refusalTrouble(refusal);
  throw new PaneTrouble({ ...trouble, support: `${trouble.support} ${place.data.form.code}` });
}

const TOO_LARGE = {
  source: "pane",
  code: "file-too-large",
  vi: "Tệp lớn hơn 2 MB nên không được đọc. Chưa có gì được ghi. Hãy xóa hình ảnh và các trang tính khác rồi thả lại.",
  en: "The file is larger than 2 MB and is not read. Nothing was stored. Remove pictures and other sheets and drop it again.",
  support: "file too-large",
} as const;

const NO_TABLE = {
  source: "pane",
  code: "file-no-table",
  vi: "Tệp JSON này không phải bảng tiêu chí của hệ thống, hoặc thuộc phiên bản khác. Chưa có gì được ghi. Hãy chọn tệp đã tải từ “Tải JSON”.",
  en: "This JSON file is no table of ours, or one of another version. Nothing was stored. Choose a file that “Download JSON” gave.",
} as const;
