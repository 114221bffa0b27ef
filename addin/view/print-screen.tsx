import { criteriaOf } from "../../shared/rubric.ts";
import { codeOf } from "../../shared/sheet/status-line.ts";
import { fixed } from "../../shared/words/format.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { cardStatus } from "../state/card-status.ts";
import { readingOf, sourceOf } from "../state/focus.ts";
import { PAPER_WORDS } from "../words/paper-words.ts";
import { REPORT_WORDS } from "../words/report-words.ts";
import { DownloadLink } from "./download-link.tsx";
import { criterionOf, entryInWords } from "./entry-words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

const DRAFT = "DỰ THẢO, chưa nộp";

/**
 * The page the head of the agency signs: what is sent or about to be. Its revision and six-character code stand below every
 * page: a browser repeats the foot of a table on each page the table reaches, so the whole paper is one.
 */
export function PrintScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const [source, reading] = [sourceOf(state), readingOf(state)];
  const status = cardStatus(state);
  if (!source) return <p>{t("frame.loading")}</p>;
  const { head } = source;
  const isKept =
    head !== undefined &&
    !head.withdrawn &&
    head.sentBack === undefined &&
    (status === "sent" || status === "verified" || !reading);
  const card = isKept ? source.card : (reading?.card ?? source.card);
  const total = isKept ? head.total : reading?.total;
  const revision = isKept && `Phiên bản ${head.revision} · mã ${codeOf(head.hash)}`;
  const imprint = `${revision || DRAFT} · ${source.agency.title} · bảng tiêu chí ${source.rubricHash.slice(0, 6).toUpperCase()}`;
  return (
    <main class="sheet-of-paper" lang="vi">
      <p class="row no-print">
        <Button kind="primary" onPress={() => send({ kind: "print-pressed" })}>
          {t("print.now")}
        </Button>
        <Button onPress={() => send({ kind: "screen-picked", screen: "task" })}>{t("print.back")}</Button>
      </p>
      <p class="small no-print">{t("print.hint")}</p>
      {source.card && (
        <div class="no-print">
          <p>
            <Button
              kind="quiet"
              isOff={state.busy !== undefined}
              onPress={() => send({ kind: "evidence-list-pressed" })}
            >
              {PAPER_WORDS["evidence-list"][state.lang]}
            </Button>
            <Button
              kind="quiet"
              isOff={state.busy !== undefined}
              onPress={() => send({ kind: "card-workbook-pressed" })}
            >
              {REPORT_WORDS.card[state.lang]}
            </Button>
          </p>
          <DownloadLink pane={pane} />
        </div>
      )}
      <table class="pages" role="presentation">
        <tfoot>
          <tr>
            <td class="paper-foot">{imprint}</td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td class="paper-body">
              <p class="right">{source.season.illustrative && "SỐ LIỆU MINH HỌA"}</p>
              <p class="center strong">{source.agency.title.toUpperCase()}</p>
              <h1 class="center">BẢNG {roundInWords(source.round, "vi").toUpperCase()} ĐIỂM THI ĐUA</h1>
              <p class="center">
                {source.period.title} · {source.bloc.title} · {source.season.title}
              </p>
              <p class="center strong">
                {isKept
                  ? `${revision} · nhận lúc ${vietnamTime(head.receivedAt)}`
                  : `${DRAFT} (sẽ là phiên bản ${source.revision + 1}; mã có sau khi nộp)`}
              </p>
              <table class="paper-table">
                <thead>
                  <tr>
                    <th scope="col">Mục</th>
                    <th scope="col">Tiêu chí</th>
                    <th scope="col">Nội dung khai</th>
                  </tr>
                </thead>
                <tbody>
                  {criteriaOf(source.rubric).flatMap(({ id }) => {
                    const entry = card?.entries.find(({ criterion }) => criterion === id);
                    const known = criterionOf(source.rubric, id);
                    if (!entry || !known) return [];
                    return [
                      <tr key={id}>
                        <td>{known.code}</td>
                        <td>{known.title}</td>
                        <td>{entryInWords(pane, known, entry)}</td>
                      </tr>,
                    ];
                  })}
                </tbody>
              </table>
              {total !== undefined && <p class="strong right">Tổng điểm: {fixed(total, "vi")}</p>}
              <div class="signatures">
                <div>
                  <p class="strong">NGƯỜI LẬP</p>
                  <p class="small">(Ký, ghi rõ họ tên)</p>
                </div>
                <div>
                  <p>………, ngày …… tháng …… năm ……</p>
                  <p class="strong">THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ</p>
                  <p class="small">(Ký tên, đóng dấu)</p>
                </div>
              </div>
            </td>
          </tr>
        </tbody>
      </table>
    </main>
  );
}
