import { describe, expect, test } from "vitest";
import { type EvidenceListInput, evidenceList } from "../../../shared/papers/evidence-list.ts";
import { saidIn } from "../../support/paper-texts.ts";
import {
  agencyId,
  council,
  crossScore,
  deskOf,
  secondReview,
  selfScore,
  typed,
  verified,
} from "../../support/small-bloc.ts";

const desk = deskOf([
  typed("x", "10", { evidence: "required" }),
  typed("y", "10", { evidence: "required" }),
  typed("z", "10", { only: [agencyId("b")], evidence: "required" }),
  typed("t"),
]);
const HEAD = { revision: 2, hash: `9f3a1c${"0".repeat(58)}`, withdrawn: false };
const three = [
  { number: "12/BC", date: "2024-10-02", issuer: "Cơ quan A", excerpt: "Báo cáo kết quả" },
  { excerpt: "Kế hoạch", underWay: true },
  { number: "03/KH" },
];
const input = (change: Partial<EvidenceListInput> = {}): EvidenceListInput => ({
  season: { id: "nam" as never, title: "Năm thi đua 2024", year: 2024, illustrative: false },
  period: desk.period,
  agency: { id: agencyId("a") as never, title: "Cơ quan A" },
  round: "self",
  rubric: desk.rubric,
  rubricHash: "ab".repeat(32),
  bloc: { id: "khoi" as never, label: "khối", title: "Khối" },
  head: HEAD,
  card: selfScore("a", {
    x: { points: "9", evidence: three as never },
    y: { points: "8" },
    t: { points: "1" },
  }),
  ...change,
});
const rows = (change: Partial<EvidenceListInput> = {}) =>
  saidIn(evidenceList(input(change))).filter((text) => /^\d+ \| /.test(text));

describe("the list of evidence", () => {
  test("has a row for each document, and one that says what the table asks for and the card does not name", () => {
    expect(rows()).toEqual([
      "1 | X | Tiêu chí x | 12/BC | 02/10/2024 | Cơ quan A | Báo cáo kết quả | ",
      "2 | X | Tiêu chí x |  |  |  | Kế hoạch | đang thực hiện",
      "3 | X | Tiêu chí x | 03/KH |  |  |  | ",
      "4 | Y | Tiêu chí y |  |  |  |  | chưa kê tài liệu",
    ]);
  });

  test("asks nothing of what does not apply, was not entered, or is another agency's", () => {
    const card = selfScore("a", { y: { notApplicable: { reason: "Không có" } } as never });
    expect(rows({ card })).toEqual([]);
    expect(saidIn(evidenceList(input({ card })))).toContain(
      "Bảng chấm điểm không kê tài liệu kiểm chứng nào.",
    );
  });

  test("bears the card's revision and six-character code below every page", () => {
    const [part] = evidenceList(input()).parts;
    expect(part?.imprint).toBe("Phiên bản 2, mã 9F3A1C – Cơ quan A – bảng tiêu chí ABABAB");
    expect(part).toMatchObject({ orientation: "landscape", pageNumber: { size: 14 } });
    expect(part?.marks).toBeUndefined();
  });

  test("of a card that does not count, or was never sent, is a draft", () => {
    const marks = (change: Partial<EvidenceListInput>) => evidenceList(input(change)).parts[0]?.marks;
    expect(marks({ head: { ...HEAD, withdrawn: true } })).toBe("DỰ THẢO");
    expect(marks({ head: { ...HEAD, sentBack: "Thiếu" } })).toBe("DỰ THẢO");
    const {
      head: _,
      card: __,
      ...unsent
    } = input({
      season: { id: "nam" as never, title: "Năm", year: 2024, illustrative: true },
    });
    const [part] = evidenceList(unsent).parts;
    expect([part?.marks, part?.imprint]).toEqual([
      "SỐ LIỆU MINH HỌA – DỰ THẢO",
      "Chưa nộp – Cơ quan A – bảng tiêu chí ABABAB",
    ]);
  });

  test("goes on the agency's own letterhead, in the layout and the place of the bloc's papers", () => {
    const letterhead = {
      layout: "party",
      issuer: "Khối thi đua",
      place: "Tỉnh A",
      signature: { position: "Khối trưởng" },
      recipients: [],
    } as const;
    const said = saidIn(
      evidenceList(input({ bloc: { ...input().bloc, letterhead: { ...letterhead, recipients: [] } } })),
    );
    expect(said.slice(0, 4)).toEqual([
      "CƠ QUAN A",
      "*",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Tỉnh A, ngày …… tháng …… năm ……",
    ]);
    expect(said.slice(-6)).toEqual([
      "NGƯỜI LẬP",
      "(Ký, ghi rõ họ tên)",
      "…………………",
      "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
      "(Ký tên, đóng dấu)",
      "…………………",
    ]);
  });
});

describe("the list of evidence of another round than the self-score", () => {
  const letterhead = {
    layout: "state",
    superior: "Ủy ban nhân dân tỉnh A",
    issuer: "Khối thi đua Nội chính",
    signature: { authority: "TM", behalf: "Khối thi đua", position: "Khối trưởng", name: "Nguyễn Văn A" },
    recipients: [],
  } as const;
  const bloc = { ...input().bloc, letterhead: { ...letterhead, recipients: [] } };
  const scored = { x: { points: "9" } };
  const said = (change: Partial<EvidenceListInput>) => saidIn(evidenceList(input({ bloc, ...change })));
  const unsent = ({ card: _, head: __, ...rest }: EvidenceListInput) => saidIn(evidenceList(rest));

  test.each([
    ["verified", verified("a", scored)],
    ["second", secondReview("a", scored)],
    ["council", council("a", scored)],
  ] as const)("%s: is issued and signed for by the bloc, and says whose list it is", (round, card) => {
    const lines = said({ round, card });
    expect(lines.slice(0, 2)).toEqual(["ỦY BAN NHÂN DÂN TỈNH A", "KHỐI THI ĐUA NỘI CHÍNH"]);
    expect(lines).toContain("của Cơ quan A, Khối");
    expect(lines.slice(-5)).toEqual([
      "…………………",
      "TM. KHỐI THI ĐUA",
      "KHỐI TRƯỞNG",
      "(Ký tên, đóng dấu)",
      "Nguyễn Văn A",
    ]);
  });

  test("by a verifier of the table: is issued in that one's name", () => {
    const lines = said({ round: "verified", card: verified("a", scored, "phong-1") });
    expect(lines[0]).toBe("PHONG-1");
    expect(lines.slice(-3)).toEqual(["THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "(Ký tên, đóng dấu)", "…………………"]);
  });

  test("by another member: is issued in its name where that is said, else by the bloc", () => {
    const cross = { round: "cross", card: crossScore("a", "b", scored) } as const;
    expect(said({ ...cross, scoredBy: "Cơ quan B" })[0]).toBe("CƠ QUAN B");
    expect(said(cross)[0]).toBe("ỦY BAN NHÂN DÂN TỈNH A");
    expect(unsent(input({ bloc, round: "cross", scoredBy: "Cơ quan B" }))[0]).toBe("CƠ QUAN B");
  });

  test("while nothing was sent: is the bloc's draft", () => {
    expect(unsent(input({ bloc, round: "verified" }))[0]).toBe("ỦY BAN NHÂN DÂN TỈNH A");
  });

  test("of the self-score stays the agency's own, whatever the bloc's letterhead says", () => {
    const lines = said({});
    expect(lines[0]).toBe("CƠ QUAN A");
    expect(lines.join()).not.toContain("của Cơ quan A, Khối");
    expect(lines).not.toContain("ỦY BAN NHÂN DÂN TỈNH A");
  });
});
