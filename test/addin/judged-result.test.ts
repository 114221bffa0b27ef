import { describe, expect, test } from "vitest";
import { judgedResult, problemsOf } from "../../addin/state/judged-result.ts";
import { type ProvinceSeat, provinceSeatOf } from "../../addin/state/province-seat.ts";
import {
  BLANK_MEMBER,
  BLANK_RESULT,
  type MemberLine,
  type ResultDraft,
} from "../../addin/state/result-draft.ts";
import { resultWritten } from "../../addin/state/written-result.ts";
import { unreadInWords } from "../../addin/view/unread-result.ts";
import { atProvince } from "./province-story.ts";

const member = (title: string, more: Partial<MemberLine> = {}): MemberLine => ({
  ...BLANK_MEMBER,
  title,
  ...more,
});
const draft = (members: readonly MemberLine[], more: Partial<ResultDraft> = {}): ResultDraft => ({
  ...BLANK_RESULT,
  fields: {
    title: "Cụm thi đua số 9",
    maximum: "100",
    number: "7/BC-C9",
    date: "20/12/2024",
    reason: "Cụm gửi bằng văn bản",
  },
  members,
  ...more,
});
const SEAT = provinceSeatOf(atProvince().state) as ProvinceSeat;
const codes = (given: ResultDraft, at?: number) =>
  problemsOf(judgedResult(given, SEAT).problems, at).map(({ code }) => code);
const read = (given: ResultDraft) => {
  const written = resultWritten(given);
  if (!written.ok) throw new Error(written.unread.join(", "));
  return written.result;
};
const unread = (given: ResultDraft): readonly string[] => {
  const written = resultWritten(given);
  return written.ok ? [] : written.unread;
};

describe("a form is read as the result it says", () => {
  test("commas are decimals, days are written as Vietnamese write them, blanks are left out", () => {
    const result = read(draft([member("Cơ quan A", { rank: "1", total: " 87,5 ", class: "Xuất sắc" })]));
    expect(result).toMatchObject({
      maximum: 10_000,
      members: [{ rank: 1, total: 8750, class: "Xuất sắc" }],
      paper: { number: "7/BC-C9", date: "2024-12-20" },
    });
    expect(result.members[0]).not.toHaveProperty("proposed");
  });

  test("a bloc and agencies the season does not know get ids from their names, no two the same", () => {
    const result = read(
      draft([
        member("Cơ quan Đ", { rank: "1", total: "9" }),
        member("Cơ quan Đ ", { rank: "2", total: "8" }),
      ]),
    );
    expect(result.bloc).toBe("cum-thi-dua-so-9");
    expect(result.members.map(({ agency }) => agency)).toEqual(["co-quan-d", "co-quan-d-2"]);
  });

  test("without a rank there is why, and nothing it is proposed for", () => {
    const result = read(
      draft([member("Cơ quan A", { unranked: "excluded", rank: "3", proposed: "Cờ thi đua" })]),
    );
    expect(result.members).toEqual([{ agency: "co-quan-a", title: "Cơ quan A", unranked: "excluded" }]);
  });

  test("what is missing or cannot be read is told by its place", () => {
    const { fields } = draft([]);
    expect(unread(draft([member("", { rank: "một", total: "9" })]))).toEqual([
      "members/0/agency",
      "members/0/title",
      "members/0/rank",
    ]);
    expect(unread(draft([member("Cơ quan A", { rank: "1", total: "8.25.1" })]))).toEqual(["members/0/total"]);
    expect(
      unread(draft([member("Cơ quan A")], { fields: { ...fields, date: "31/02/2024", reason: " " } })),
    ).toEqual(["paper/date", "reason"]);
    expect(unread(draft([member("Cơ quan A")], { fields: { ...fields, title: "" } }))).toEqual(["title"]);
  });

  test("a person is told those places by their names, each once", () => {
    const given = draft([member("", { rank: "một" }), member("Cơ quan B", { total: "x" })]);
    expect(unreadInWords(unread(given), given, "vi")).toEqual([
      "Đơn vị 1: Tên đơn vị",
      "Đơn vị 1: Thứ hạng",
      "Cơ quan B: Tổng điểm",
    ]);
    expect(unreadInWords(["paper/number", "members"], given, "en")).toEqual(["Number of the paper"]);
  });
});

describe("a form is judged while it is typed", () => {
  test("by the rules of ranks and totals, each mistake at its member", () => {
    const given = draft([
      member("Cơ quan A", { rank: "1", total: "80" }),
      member("Cơ quan B", { rank: "3", total: "85" }),
      member("Cơ quan C"),
    ]);
    expect(codes(given, 0)).toEqual([]);
    expect(codes(given, 1)).toEqual(["result-rank-rule", "result-total-order"]);
    expect(codes(given, 2)).toEqual(["result-rank-or-why"]);
    expect(codes(given)).toEqual([]);
  });

  test("a bloc of the season has the members the season says", () => {
    const [bloc] = SEAT.blocs;
    if (!bloc) throw new Error("no bloc");
    const given = draft([member("Cơ quan Lạ", { rank: "1", total: "9" })], { bloc: bloc.bloc.id });
    expect(codes(given, 0)).toEqual(["result-agency-unknown"]);
    expect(new Set(codes(given))).toEqual(new Set(["result-agency-missing"]));
  });

  test("beside what the server has against it, said once", () => {
    const said = (code: string) => ({
      code,
      severity: "error" as const,
      detail: "",
      detailEn: "",
      facts: {},
    });
    const given = draft([member("Cơ quan A")], {
      problems: [said("result-of-scored-bloc"), said("result-rank-or-why")],
    });
    expect(codes(given)).toEqual(["result-of-scored-bloc"]);
    expect(codes(given, 0)).toEqual(["result-rank-or-why"]);
    expect(codes({ ...given, fields: { ...given.fields, reason: "" } })).toContain("result-of-scored-bloc");
  });
});
