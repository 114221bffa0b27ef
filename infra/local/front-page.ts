import { Hono } from "hono";
import { html } from "hono/html";
import { openApi } from "../../functions/openapi.ts";
import type { Rubric } from "../../shared/rubric.ts";
import type { Season } from "../../shared/season.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import type { WorkbookAnswer } from "../../shared/wire/workbook.ts";
import { fixed } from "../../shared/words/format.ts";
import { reasonInWords, stateInWords } from "../../shared/words/standings.ts";
import { apiClient } from "./api-client.ts";
import type { Platform } from "./platform.ts";

type Shown = { readonly document: StandingsDocument; readonly season: Season; readonly secretariat: string };

/** The standings just played, each with its workbook, and where the API is described. */
export function frontPage(): {
  readonly app: Hono;
  readonly show: (played: readonly Shown[], platform: Platform) => void;
} {
  const shown: Shown[] = [];
  let running: Platform | undefined;
  const app = new Hono();
  app.get("/xep-hang", async (context) => {
    const sections = await Promise.all(shown.map((each) => section(each, running)));
    return context.html(layout(sections));
  });
  app.get("/v1/openapi.json", (context) => context.json(openApi()));
  app.get("/workbooks/:season/:period/:bloc", async (context) => {
    const { season, period, bloc } = context.req.param();
    const found = shown.find(
      ({ document }) => document.season === season && document.period === period && document.bloc === bloc,
    );
    if (!found || !running) return context.notFound();
    const client = apiClient(running.url, await running.tokenFor(found.secretariat));
    const { body } = await client.post<WorkbookAnswer>("/v1/workbooks", { season, period, bloc });
    return body.url
      ? context.redirect(body.url)
      : context.text("Đang lập sổ, hãy tải lại trang. · Being made, reload.", 202, { refresh: "1" });
  });
  return {
    app,
    show: (played, platform) => {
      shown.push(...played);
      running = platform;
    },
  };
}

async function section({ document, season }: Shown, platform: Platform | undefined) {
  const bloc = season.blocs.find(({ id }) => id === document.bloc);
  const locked = bloc && (await platform?.store.rubric(season.id, bloc.rubric));
  if (!locked) return "";
  const title = (id: string) => document.lines.find(({ agency }) => agency === id)?.title ?? id;
  return html`<section>
    <h2>${document.title}</h2>
    ${document.illustrative ? html`<p class="mark">SỐ LIỆU MINH HỌA · illustrative figures</p>` : ""}
    <table>
      <thead><tr><th>Hạng</th><th>Đơn vị</th><th>Tổng điểm</th><th>Vì sao</th></tr></thead>
      <tbody>
        ${document.lines.map(
          (line) => html`<tr>
            <td class="figure">${line.rank ?? "–"}</td>
            <td>${line.title}</td>
            <td class="figure">${line.total === undefined ? "–" : fixed(line.total, "vi")}</td>
            <td>${line.rank === undefined ? `${stateInWords(line.state, "vi")}: ` : ""}${reasonInWords(line.reason, { agency: title, rubric: locked.rubric satisfies Rubric }, "vi")}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p><a href="/workbooks/${document.season}/${document.period}/${document.bloc}">Tải sổ tổng hợp (.xlsx)</a></p>
  </section>`;
}

const layout = (sections: readonly unknown[]) => html`<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Bảng Vàng</title>
    <link rel="icon" href="/pane/assets/product-32.png" />
    <style>
      body { font: 16px/1.5 "Segoe UI", "Liberation Sans", sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; }
      h1 { color: #8a1010; margin-bottom: 0; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border-bottom: 1px solid #bbb; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
      th:nth-child(1), th:nth-child(3) { text-align: right; }
      td:last-child { width: 60%; }
      .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      .mark { color: #8a1010; font-weight: 600; }
    </style>
  </head>
  <body>
    <h1>Bảng Vàng</h1>
    <p><a href="/">Bản xem thử với trang tính và ngăn làm việc · the preview</a></p>
    <p>Chấm điểm, xếp hạng khối, cụm thi đua · scoring and ranking of emulation blocs. <a href="/v1/openapi.json">OpenAPI</a></p>
    ${sections}
  </body>
</html>`;
