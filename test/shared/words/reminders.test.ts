import { describe, expect, test } from "vitest";
import { Progress } from "../../../shared/wire/progress.ts";
import type { Lang } from "../../../shared/words/format.ts";
import { reminder } from "../../../shared/words/reminders.ts";

const TITLES = { season: "Năm thi đua 2024", period: "Năm 2024", bloc: "Khối Nội chính" };
const DUE = "2024-12-15T17:00:00+07:00";

type Row = {
  readonly self?: "sent" | "withdrawn";
  readonly sentBack?: string;
  readonly verified?: true;
  readonly due?: string;
};

const sent = (round: string, withdrawn: boolean) => ({
  round,
  scorer: round,
  revision: 1,
  receivedAt: "2024-12-10T03:00:00Z",
  late: false,
  onBehalf: false,
  withdrawn,
});

const progressOf = (rows: readonly Row[], more: object = { due: DUE }): Progress =>
  Progress.parse({
    closed: false,
    rounds: ["self", "verified"],
    agencies: rows.map(({ self, sentBack, verified, due }, index) => ({
      agency: `co-quan-${"abcd"[index]}`,
      title: `Cơ quan ${"ABCD"[index]}`,
      waiting: false,
      ...(due && { due }),
      sent: [
        ...(verified ? [sent("verified", false)] : []),
        ...(self ? [{ ...sent("self", self === "withdrawn"), ...(sentBack && { sentBack }) }] : []),
      ],
    })),
    ...more,
  });

type Case = { readonly progress: Progress; readonly now: string };
const written = ({ progress, now }: Case, lang: Lang = "vi", agency?: string): readonly string[] =>
  reminder({ progress, now, titles: TITLES }, lang, agency)?.split("\n\n") ?? [];

const ROWS: readonly Row[] = [{}, { self: "sent" }, { self: "withdrawn" }, { verified: true }];
const SOON = { progress: progressOf(ROWS), now: "2024-12-12T03:00:00Z" };

describe("a reminder", () => {
  test("goes to all whose self-score is not there, with bloc, period, the Vietnamese hour, the days left and the way", () => {
    expect(written(SOON)).toEqual([
      "Kính gửi: Cơ quan A; Cơ quan C; Cơ quan D.",
      "Tổ thư ký Khối Nội chính trân trọng đề nghị quý cơ quan, đơn vị hoàn thành và nộp bảng tự chấm điểm thi đua (Năm 2024, Năm thi đua 2024) trước 17:00 ngày 15/12/2024 (còn 3 ngày).",
      "Cách nộp: mở Excel, nhóm Thi đua, bấm “Lập bảng tự chấm”, nhập số liệu rồi bấm “Nộp bảng tự chấm”; hoặc điền mẫu biểu .xlsx và gửi lại cho tổ thư ký.",
      "Các đơn vị đã rút bảng để sửa, đề nghị nộp lại: Cơ quan C.",
      "Trân trọng.",
    ]);
  });

  test("says the same in English", () => {
    expect(written(SOON, "en")).toEqual([
      "To: Cơ quan A; Cơ quan C; Cơ quan D.",
      "The secretariat of Khối Nội chính kindly asks you to complete and submit your self-score (Năm 2024, Năm thi đua 2024) by 17:00 on 15/12/2024, Viet Nam time (3 days left).",
      expect.stringMatching(/^How to send: open Excel/),
      "Withdrawn to be corrected, please send again: Cơ quan C.",
      "With thanks.",
    ]);
  });

  test("to one agency names that one alone", () => {
    expect(written(SOON, "vi", "co-quan-a")).toEqual([
      "Kính gửi: Cơ quan A.",
      expect.stringContaining("trước 17:00 ngày 15/12/2024 (còn 3 ngày)."),
      expect.stringMatching(/^Cách nộp: /),
      "Trân trọng.",
    ]);
  });

  test.each([
    ["2024-12-14T16:00:00Z", "(còn 1 ngày).", "(1 day left)."],
    ["2024-12-14T17:00:00Z", "(hạn là hôm nay).", "(due today)."],
    ["2024-12-15T10:00:00Z", "(hạn là hôm nay).", "(due today)."],
  ])("counts the days left on a Vietnamese calendar: at %s %s", (now, vi, en) => {
    expect(written({ ...SOON, now })[1]).toMatch(vi);
    expect(written({ ...SOON, now }, "en")[1]).toMatch(en);
  });

  test("past the due instant says by how many days, and that the card is still taken", () => {
    const over = { ...SOON, now: "2024-12-17T03:00:00Z" };
    expect(written(over).slice(1, 4)).toEqual([
      "Tổ thư ký Khối Nội chính trân trọng đề nghị quý cơ quan, đơn vị hoàn thành và nộp bảng tự chấm điểm thi đua (Năm 2024, Năm thi đua 2024).",
      "Cơ quan A; Cơ quan C; Cơ quan D: hạn nộp 17:00 ngày 15/12/2024, đã quá hạn 2 ngày.",
      "Bảng nộp sau hạn vẫn được nhận cho đến khi chốt kỳ và được ghi là nộp muộn.",
    ]);
    expect(written(over, "en").slice(2, 4)).toEqual([
      "Cơ quan A; Cơ quan C; Cơ quan D: due 17:00 on 15/12/2024, Viet Nam time, 2 days overdue.",
      "A card sent after the due time is still taken until the period closes, and is marked late.",
    ]);
  });

  test("gives an agency whose time was extended its own day", () => {
    const rows = [{}, { due: "2024-12-20T17:00:00+07:00" }, {}];
    const now = "2024-12-16T03:00:00Z";
    expect(written({ progress: progressOf(rows), now })[2]?.split("\n")).toEqual([
      "Cơ quan A; Cơ quan C: hạn nộp 17:00 ngày 15/12/2024, đã quá hạn 1 ngày.",
      "Cơ quan B: trước 17:00 ngày 20/12/2024 (còn 4 ngày).",
    ]);
    const alone = written({ progress: progressOf(rows), now }, "vi", "co-quan-b");
    expect(alone[1]).toMatch("trước 17:00 ngày 20/12/2024 (còn 4 ngày).");
    expect(alone.join()).not.toMatch("nộp muộn");
  });

  test("in a period that nothing is due in names no day, but for whom one was given", () => {
    const now = "2024-12-16T03:00:00Z";
    expect(written({ progress: progressOf([{}], {}), now })[1]).toMatch(/\(Năm 2024, Năm thi đua 2024\)\.$/);
    const rows = [{}, { due: "2024-12-20T17:00:00+07:00" }];
    expect(written({ progress: progressOf(rows, {}), now })[2]?.split("\n")[0]).toBe(
      "Cơ quan A: chưa ghi hạn nộp.",
    );
    expect(written({ progress: progressOf(rows, {}), now }, "en")[2]?.split("\n")[0]).toBe(
      "Cơ quan A: no due time is set.",
    );
  });

  test("goes to whom a card was sent back, with the reason", () => {
    const progress = progressOf([{ self: "sent", sentBack: "Thiếu minh chứng mục I.2" }, { self: "sent" }]);
    expect(written({ ...SOON, progress })[0]).toBe("Kính gửi: Cơ quan A.");
    expect(written({ ...SOON, progress }).at(-2)).toBe(
      "Các đơn vị được trả lại bảng, đề nghị sửa và nộp lại: Cơ quan A (Thiếu minh chứng mục I.2).",
    );
    expect(written({ ...SOON, progress }, "en").at(-2)).toBe(
      "Sent back, please correct and send again: Cơ quan A (Thiếu minh chứng mục I.2).",
    );
  });

  test("goes to nobody when all have sent, to nobody who has, and to nobody once the period is closed", () => {
    expect(written({ ...SOON, progress: progressOf([{ self: "sent" }]) })).toEqual([]);
    expect(written(SOON, "vi", "co-quan-b")).toEqual([]);
    expect(written({ ...SOON, progress: progressOf(ROWS, { due: DUE, closed: true }) })).toEqual([]);
  });
});
