import { describe, expect, test } from "vitest";
import { planPaper } from "../../../shared/papers/plan-paper.ts";
import { valueInWords } from "../../../shared/papers/target-rows.ts";
import type { Input } from "../../../shared/rubric.ts";
import { between, paperInput, paperOf, saidIn, tablesOf } from "../../support/paper-texts.ts";
import {
  agencyId,
  close,
  counted,
  deskOf,
  exclude,
  pend,
  relative,
  selfScore,
  typed,
  verified,
} from "../../support/small-bloc.ts";

const desk = deskOf([typed("x"), typed("y")], {
  sections: [
    { id: "i", code: "I", title: "Chuyên môn", max: "10", criteria: [typed("x")] },
    { id: "ii", code: "II", title: "Phong trào", max: "10", criteria: [typed("y")] },
  ],
  policy: {
    precedence: ["verified", "self"],
    bands: [
      { id: "tot", title: "Tốt", from: "15" },
      { id: "kha", title: "Khá", from: "0" },
    ],
  },
});
const flag = {
  id: "co",
  kind: "title",
  title: "Cờ thi đua",
  ground: "Quy chế của khối",
  by: "rank",
  quota: { of: "count", count: 1 },
};
const scored = (points: Readonly<Record<string, string>>) =>
  Object.entries(points).map(([letter, given]) =>
    selfScore(letter, { x: { points: given }, y: { points: "8" } }),
  );
const cards = scored({ a: "9", b: "8", c: "7" });
const about = (letter: string, kind: string, more: object = {}) => ({
  kind,
  agency: agencyId(letter),
  reason: "Theo hồ sơ",
  ...more,
});

describe("the pledge", () => {
  const pledged = { kind: "pledge", reason: "Hội nghị", signed: "2024-02-28" };

  test("names the members with their offices, the criteria with their maxima, and everybody's place to sign", () => {
    const plan = paperOf("giao-uoc", desk, { bloc: { lead: agencyId("a"), deputy: agencyId("b") } });
    expect(between(plan, "I. ", "II. ")).toEqual([
      "1 | Cơ quan A | Khối trưởng",
      "2 | Cơ quan B | Khối phó",
      "3 | Cơ quan C | Thành viên",
    ]);
    expect(between(plan, "II. ", "III. ")).toEqual([
      "I | Chuyên môn | 10,00",
      "X | Tiêu chí x | 10,00",
      "II | Phong trào | 10,00",
      "Y | Tiêu chí y | 10,00",
      " | Tổng điểm của bảng tiêu chí | 20,00",
    ]);
    const signers = between(plan, "VI. ", "Nơi nhận:");
    expect(signers).toEqual([
      "CƠ QUAN A\n(Khối trưởng)\n(Ký tên, đóng dấu, ghi rõ họ tên) | CƠ QUAN B\n(Khối phó)\n(Ký tên, đóng dấu, ghi rõ họ tên)",
      "CƠ QUAN C\n(Thành viên)\n(Ký tên, đóng dấu, ghi rõ họ tên) | ",
    ]);
    expect(tablesOf(plan).at(-1)).toMatchObject({ head: [], rows: [{ heightMm: 36, isTop: true }, {}] });
  });

  test("of a cụm speaks of the cụm", () => {
    const plan = paperOf("giao-uoc", desk, { bloc: { label: "cụm", lead: agencyId("a") } });
    expect(
      tablesOf(plan)[0]
        ?.head.map(({ text }) => text)
        .at(-1),
    ).toBe("Nhiệm vụ trong cụm");
    expect(saidIn(plan)).toContain("1 | Cơ quan A | Cụm trưởng");
    expect(saidIn(plan).some((text) => text.includes("hoạt động chung của cụm"))).toBe(true);
  });

  test("is a draft with dots for its day until it is recorded; then has its day, and says who did not sign", () => {
    const draft = paperOf("giao-uoc", desk);
    expect(draft.parts[0]?.marks).toBe("DỰ THẢO");
    expect(saidIn(draft).some((text) => text.startsWith("Hôm nay, ngày …… tháng …… năm ……"))).toBe(true);
    const signed = paperOf("giao-uoc", desk, {
      decisions: [{ ...pledged, signers: [agencyId("a"), agencyId("b")] }],
    });
    expect(signed.parts[0]?.marks).toBeUndefined();
    expect(saidIn(signed).some((text) => text.startsWith("Hôm nay, ngày 28 tháng 02 năm 2024"))).toBe(true);
    const places = between(signed, "VI. ", "Nơi nhận:").join();
    expect(places).toContain("CƠ QUAN C\n(Thành viên)\n(chưa ký, theo ghi nhận)");
    expect(places.split("chưa ký").length).toBe(2);
  });

  test("lists registered targets and titles, and leaves lines to write on for what is not registered yet", () => {
    const inputs = [{ kind: "percent" as const, id: "goal", title: "Tỷ lệ", target: true as const }];
    const aiming = deskOf(
      [
        {
          ...relative("z"),
          inputs: [{ ...inputs[0] }, { kind: "count", id: "done", title: "Thực hiện" }],
        } as never,
      ],
      { targets: [["b", "z", "goal", "97.5"]] },
    );
    const plan = paperOf("giao-uoc", aiming, {
      decisions: [
        about("a", "register", {
          titles: [
            { title: "Cờ thi đua", for: "collective" },
            { title: "Chiến sĩ thi đua", for: 3 },
          ],
        }),
      ],
    });
    expect(between(plan, "III. ", "IV. ")).toEqual(["Z | Tiêu chí z: Tỷ lệ | Cơ quan B | 97,5 %"]);
    expect(between(plan, "IV. ", "V. ")).toEqual([
      "1 | Cơ quan A | Cờ thi đua (tập thể)\nChiến sĩ thi đua (3 cá nhân)",
      "2 | Cơ quan B | …………………",
      "3 | Cơ quan C | …………………",
    ]);
    expect(between(paperOf("giao-uoc", desk), "III. ", "IV. ")).toEqual([
      "Chỉ tiêu cụ thể của từng đơn vị:",
      "....",
      "....",
      "....",
    ]);
  });

  test("says until when cards are due, where that is known, and what composed the bloc", () => {
    const due = deskOf([typed("x")], { due: "2024-12-15T17:00:00+07:00" });
    const said = saidIn(paperOf("giao-uoc", due, { bloc: { ground: "Quyết định 42/QĐ-UBND" } }));
    expect(said.join("\n")).toContain(
      "gửi bảng tự chấm và danh mục tài liệu kiểm chứng trước 17:00 ngày 15/12/2024.",
    );
    expect(said).toContain("Căn cứ Quyết định 42/QĐ-UBND;");
    expect(said).toContain("Căn cứ Bảng tiêu chí (Quy chế của khối);");
    expect(saidIn(paperOf("giao-uoc", desk)).join("\n")).toContain("kiểm chứng đúng thời hạn.");
  });

  test.each([
    ["flag", true, "Có"],
    ["flag", false, "Không"],
    ["count", 12, "12"],
    ["amount", "1.5", "1,5"],
    ["percent", "97.5", "97,5 %"],
    ["percent", null, ""],
    ["date", "2024-03-08", "08/03/2024"],
    ["date", "chưa rõ", "chưa rõ"],
    ["choice", "tot", "Tốt"],
    ["choice", "khac", "khac"],
  ] as const)("a target of the kind %s entered as %s reads %s", (kind, value, read) => {
    const options = [{ id: "tot", title: "Tốt" }];
    expect(valueInWords({ kind, id: "i", title: "I", options } as unknown as Input, value)).toBe(read);
  });
});

describe("the minutes", () => {
  test("leave attendance, times and places open, and give the result with the reason of each place", () => {
    const plan = paperOf("bien-ban", desk, { cards, bloc: { lead: agencyId("a") } });
    expect(between(plan, "I. ", "Số đơn vị thành viên")).toEqual([
      "1 | Cơ quan A | ………………… | ",
      "2 | Cơ quan B | ………………… | ",
      "3 | Cơ quan C | ………………… | ",
    ]);
    expect(saidIn(plan)).toContain("Chủ trì: …………………, Khối trưởng (Cơ quan A).");
    expect(between(plan, "II. ", "III. ")).toEqual([
      "1 | Cơ quan A | 17,00 | 17,00 | Tốt | Dẫn đầu",
      "2 | Cơ quan B | 16,00 | 16,00 | Tốt | Thấp hơn Cơ quan A 1 điểm",
      "3 | Cơ quan C | 15,00 | 15,00 | Tốt | Thấp hơn Cơ quan B 1 điểm",
      "Khối có 3 đơn vị thành viên; được xếp hạng: 3.",
    ]);
    expect(between(plan, "VI. ", "VII. ")).toEqual(["- Khối trưởng: …………………", "- Khối phó: …………………"]);
  });

  test("show who is not ranked and why, who is level, and what was decided with its reason", () => {
    const level = scored({ a: "9", b: "9", c: "7" });
    const plan = paperOf("bien-ban", desk, { cards: level, decisions: [exclude("c"), close] });
    const result = between(plan, "II. ", "III. ");
    expect(result.at(-2)).toBe("– | Cơ quan C | 15,00 | 15,00 | – | Không xét: Bị kỷ luật");
    expect(result.at(-1)).toBe("Khối có 3 đơn vị thành viên; được xếp hạng: 2; không xét: 1.");
    expect(between(plan, "III. ", "IV. ").slice(0, 5)).toEqual([
      "1. Đơn vị đồng hạng",
      "- Cơ quan B đồng hạng 1 với Cơ quan A.",
      "2. Quyết định đã ghi nhận",
      "- Không xét Cơ quan C. Lý do: Bị kỷ luật.",
      "Ý kiến của các đơn vị:",
    ]);
    const alone = paperOf("bien-ban", desk, { cards, decisions: [pend("c"), exclude("b")] });
    expect(between(alone, "III. ", "IV. ").slice(0, 3)).toEqual([
      "1. Quyết định đã ghi nhận",
      "- Chưa xét Cơ quan C, chờ kết luận. Lý do: Chờ kết luận.",
      "- Không xét Cơ quan B. Lý do: Bị kỷ luật.",
    ]);
  });

  test("of a cụm count its members, and tell whom a meeting chose among the level", () => {
    const choice = { kind: "choose", reason: "Biểu quyết 2/3", award: "co", agencies: [agencyId("b")] };
    const plan = paperOf("bien-ban", desk, {
      cards: scored({ a: "9", b: "9", c: "7" }),
      bloc: { label: "cụm", awards: [flag] },
      decisions: [close, choice],
    });
    expect(saidIn(plan)).toContain("Cụm có 3 đơn vị thành viên; được xếp hạng: 3.");
    expect(between(plan, "III. ", "IV. ")).toContain("- Cờ thi đua: chọn Cơ quan B. Lý do: Biểu quyết 2/3.");
  });

  test("without a card have no figures, and a table without classes none of those", () => {
    const plain = deskOf([typed("x")], { policy: { precedence: ["self"] } });
    const [first] = between(paperOf("bien-ban", plain), "II. ", "III. ");
    expect(first).toBe("– | Cơ quan A | – | Chưa có đủ điểm: Chưa có điểm chốt ở mục X");
    expect(between(paperOf("bien-ban", plain), "V. ", "VI. ")).toEqual(["....", "....", "...."]);
  });

  test("give proposals with their quota, what is open, and next year's leaders once elected", () => {
    const told = { cards, bloc: { awards: [flag] } };
    expect(between(paperOf("bien-ban", desk, told), "V. ", "VI. ")).toEqual([
      "1. Cờ thi đua (danh hiệu thi đua)",
      "Chỉ tiêu: 1. Căn cứ: Quy chế của khối.",
      "- Cơ quan A: Xếp thứ 1.",
    ]);
    const tied = { ...told, cards: scored({ a: "9", b: "9", c: "7" }) };
    expect(between(paperOf("bien-ban", desk, tied), "V. ", "VI. ").at(-1)).toBe(
      "- Còn để ngỏ: Còn 1 chỉ tiêu cho 2 đơn vị ngang nhau (Cơ quan A, Cơ quan B); cần quyết định lựa chọn.",
    );
    const nobody = { ...told, bloc: { awards: [{ ...flag, eligible: { total: "19" } }] } };
    expect(between(paperOf("bien-ban", desk, nobody), "V. ", "VI. ").at(-1)).toBe(
      "- Không có đơn vị đủ điều kiện đề nghị.",
    );
    const elected = { kind: "elect-leader", reason: "Suy tôn", leader: agencyId("b"), deputy: agencyId("c") };
    expect(
      between(paperOf("bien-ban", desk, { ...told, decisions: [close, elected] }), "VI. ", "VII. "),
    ).toEqual(["- Khối trưởng: Cơ quan B", "- Khối phó: Cơ quan C"]);
  });

  test("are signed by who writes and who presides, their names on one line", () => {
    const said = saidIn(paperOf("bien-ban", desk));
    expect(said.slice(-6)).toEqual([
      "THƯ KÝ",
      "…………………",
      "CHỦ TRÌ",
      "TM. KHỐI THI ĐUA",
      "KHỐI TRƯỞNG",
      "…………………",
    ]);
  });
});

describe("the summary report", () => {
  test("gives mean, highest and lowest of each section with whose they are", () => {
    const plan = paperOf("bao-cao", desk, { cards: scored({ a: "9", b: "9", c: "7.5" }) });
    expect(between(plan, "2. Kết quả theo từng mục", "III. ")).toEqual([
      "I | Chuyên môn | 10,00 | 8,50 | 9,00 (Cơ quan A, Cơ quan B) | 7,50 (Cơ quan C)",
      "II | Phong trào | 10,00 | 8,00 | 8,00 (Cơ quan A, Cơ quan B, Cơ quan C) | 8,00 (Cơ quan A, Cơ quan B, Cơ quan C)",
    ]);
    const four = deskOf([], {
      ...{
        sections: desk.rubric.sections.map((each) => ({
          ...each,
          max: "10",
          criteria: [typed(each.id === "i" ? "x" : "y")],
        })) as never,
        policy: { precedence: ["self"] as const } as never,
      },
      letters: "abcd",
    });
    const many = paperOf("bao-cao", four, { cards: scored({ a: "9", b: "9", c: "9", d: "9" }) });
    expect(between(many, "2. Kết quả theo từng mục", "III. ")[0]).toContain("9,00 (4 đơn vị)");
    expect(saidIn(paperOf("bao-cao", desk)).join()).not.toContain("Kết quả theo từng mục");
  });

  test("counts what differs from the self-scores, and tells each with both sides' words in an annex", () => {
    const entries = { x: { points: "6", reason: "Thiếu văn bản" }, y: { points: "8" } };
    const raised = { x: { points: "8.5", reason: "Đã bổ sung" }, y: { points: "8" } };
    const own = selfScore("a", { x: { points: "9", explanation: "Đã gửi bù" }, y: { points: "8" } });
    const [, b, c] = cards as [never, never, never];
    const plan = paperOf("bao-cao", desk, {
      cards: [own, b, c, verified("a", entries), verified("b", raised)],
    });
    expect(saidIn(plan)).toContain(
      "Có 2 tiêu chí của 2 đơn vị có điểm chốt khác điểm tự chấm, đề nghị; chi tiết và lý do tại Phụ lục kèm theo.",
    );
    const [, annex] = plan.parts;
    const table = annex?.blocks.at(-1);
    const rows = table?.kind === "table" ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
    expect(rows).toEqual([
      ["Cơ quan B", "X", "8,00", "8,50", "+0,50", "Tổ thư ký: Đã bổ sung"],
      ["Cơ quan A", "X", "9,00", "6,00", "-3,00", "Tổ thư ký: Thiếu văn bản\nGiải trình: Đã gửi bù"],
    ]);
    expect(paperOf("bao-cao", desk, { cards }).parts).toHaveLength(1);
  });

  test("its annex says which report it is attached to, numbered as that is in its layout", () => {
    const told = (bloc: object) =>
      paperOf("bao-cao", desk, { bloc, cards: [...cards, verified("a", { x: { points: "6" } })] });
    const head = (plan: ReturnType<typeof told>) =>
      saidIn({ ...plan, parts: plan.parts.slice(1) }).slice(0, 3);
    expect(head(told({}))).toEqual([
      "Phụ lục",
      "CHÊNH LỆCH GIỮA ĐIỂM TỰ CHẤM VÀ ĐIỂM CHỐT",
      "(Kèm theo Báo cáo số ……/BC ngày …… tháng …… năm …… của Khối)",
    ]);
    const party = { layout: "party", issuer: "Ban A", symbol: "KTĐ", signature: { position: "Trưởng ban" } };
    expect(head(told({ letterhead: party })).at(-1)).toBe(
      "(Kèm theo Báo cáo số ……-BC/KTĐ ngày …… tháng …… năm …… của Ban A)",
    );
  });

  test("what an agency asked for beyond the table's rules differs too", () => {
    const ruled = deskOf([counted("x")], { policy: { precedence: ["self"] } });
    const asking = selfScore("a", { x: { inputs: { late: "2", ideas: "0" }, claimed: "10" } });
    const table = paperOf("bao-cao", ruled, { cards: [asking] }).parts[1]?.blocks.at(-1);
    const rows = table?.kind === "table" ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
    expect(rows).toEqual([["Cơ quan A", "X", "10,00", "9,00", "-1,00", ""]]);
  });

  test("what others alone score is no difference from a self-score", () => {
    const input = paperInput(desk, { cards });
    const difference = { agency: agencyId("a") as never, criterion: "x" as never, reasons: [] };
    const findings = { ...input.findings, differences: [difference] };
    expect(planPaper("bao-cao", { ...input, findings }).parts).toHaveLength(1);
    const own = { ...findings, differences: [{ ...difference, self: 800 as never }] };
    expect(planPaper("bao-cao", { ...input, findings: own }).parts).toHaveLength(2);
  });

  test("tells of the bloc, its pledge, movements, examples, registered titles, and what was granted", () => {
    const movement = {
      kind: "movement",
      reason: "Kế hoạch",
      movement: {
        id: "pt-1",
        title: "Chuyển đổi số",
        plan: "Kế hoạch 05/KH",
        launched: "2024-03-01",
        reviews: [
          { date: "2024-06-30", note: "đạt 60 %" },
          { agency: agencyId("a"), date: "2024-07-01" },
        ],
        rewards: [
          { agency: agencyId("a"), reward: "Giấy khen", decision: { number: "9/QĐ", date: "2024-08-01" } },
          { agency: agencyId("b"), reward: "Giấy khen" },
        ],
      },
    };
    const bare = {
      kind: "movement",
      reason: "KH",
      movement: { id: "pt-2", title: "Ngày vàng", launched: "2024-04-01", reviews: [], rewards: [] },
    };
    const example = about("b", "example", {
      title: "Một cửa số",
      story: "Giảm nửa thời gian.",
      evidence: [{ number: "12/BC", date: "2024-10-02" }],
    });
    const registered = about("b", "register", { titles: [{ title: "Cờ thi đua", for: "collective" }] });
    const granted = { ...about("a", "grant", { award: "co", number: "12/QĐ", date: "2025-02-01" }) };
    const pledge = {
      kind: "pledge",
      reason: "HN",
      signed: "2024-02-28",
      signers: [agencyId("a"), agencyId("b")],
    };
    const plan = paperOf("bao-cao", desk, {
      cards,
      bloc: {
        awards: [{ ...flag, quota: { of: "count", count: 1 } }],
        lead: agencyId("a"),
        deputy: agencyId("b"),
        ground: "Quyết định 42",
      },
      decisions: [pledge, registered, movement, bare, example, close, granted],
    });
    expect(between(plan, "I. ", "II. ")).toEqual([
      "Khối có 3 cơ quan, đơn vị thành viên: Cơ quan A, Cơ quan B, Cơ quan C.",
      "Căn cứ thành lập: Quyết định 42.",
      "Khối trưởng: Cơ quan A; Khối phó: Cơ quan B.",
      "Kỳ đánh giá từ ngày 01/01/2024 đến ngày 31/12/2024; chấm điểm theo Bảng tiêu chí (Quy chế của khối).",
      "Các đơn vị trong khối đã ký giao ước thi đua ngày 28/02/2024 (2/3 đơn vị).",
    ]);
    expect(between(plan, "III. ", "IV. ")).toEqual([
      "1. Chuyển đổi số",
      "Phát động ngày 01/03/2024 theo Kế hoạch 05/KH.",
      "- Sơ kết, tổng kết ngày 30/06/2024: đạt 60 %.",
      "- Sơ kết, tổng kết ngày 01/07/2024 (Cơ quan A).",
      "- Cơ quan A: Giấy khen (9/QĐ, ngày 01/08/2024).",
      "- Cơ quan B: đề nghị Giấy khen.",
      "2. Ngày vàng",
      "Phát động ngày 01/04/2024.",
    ]);
    expect(between(plan, "IV. ", "V. ")).toEqual([
      "1. Một cửa số (Cơ quan B)",
      "Giảm nửa thời gian.",
      "- Minh chứng: Số: 12/BC; ngày: 02/10/2024",
    ]);
    expect(between(plan, "V. ", "VI. ")).toEqual(["- Cơ quan B đăng ký Cờ thi đua (tập thể): không đạt."]);
    expect(between(plan, "VI. ", "VII. ").slice(-2)).toEqual([
      "Đã có quyết định khen thưởng",
      "- Cơ quan A được tặng Cờ thi đua (12/QĐ, ngày 01/02/2025).",
    ]);
  });

  test("says what a member got instead of what it registered", () => {
    const plan = paperOf("bao-cao", desk, {
      cards,
      bloc: { awards: [flag, { ...flag, id: "bk", title: "Bằng khen", quota: { of: "count", count: 1 } }] },
      decisions: [about("b", "register", { titles: [{ title: "Cờ thi đua", for: "collective" }] })],
    });
    expect(between(plan, "V. ", "VI. ")).toEqual([
      "- Cơ quan B đăng ký Cờ thi đua (tập thể): không đạt như đăng ký (Bằng khen).",
    ]);
  });

  test("leaves lines for what only people can say, and names next year's leader", () => {
    const bare = paperOf("bao-cao", desk, {
      cards,
      decisions: [{ kind: "pledge", reason: "HN", signed: "2024-02-28" }],
    });
    for (const [from, to] of [
      ["III. ", "IV. "],
      ["IV. ", "V. "],
      ["V. ", "VI. "],
      ["VI. ", "VII. "],
      ["VII. ", "VIII. "],
    ] as const)
      expect(new Set(between(bare, from, to))).toEqual(new Set(["...."]));
    expect(saidIn(bare)).toContain(
      "Các đơn vị trong khối đã ký giao ước thi đua ngày 28/02/2024 (3/3 đơn vị).",
    );
    expect(saidIn(paperOf("bao-cao", desk)).join("\n")).toContain("ký giao ước thi đua ngày …………………");
    const elect = (more: object) => ({
      kind: "elect-leader",
      reason: "Suy tôn",
      leader: agencyId("b"),
      ...more,
    });
    const led = (more: object) => saidIn(paperOf("bao-cao", desk, { decisions: [close, elect(more)] }));
    expect(led({})).toContain("Khối trưởng năm sau: Cơ quan B.");
    expect(led({ deputy: agencyId("c") })).toContain("Khối trưởng năm sau: Cơ quan B; Khối phó: Cơ quan C.");
  });
});

describe("the letter of proposal", () => {
  test("asks for so many of each award, and its annex lists whom with rank, points and class", () => {
    const plan = paperOf("to-trinh", desk, {
      cards,
      bloc: { awards: [flag, { ...flag, id: "bk", title: "Bằng khen", eligible: { total: "19" } }] },
      decisions: [close],
    });
    const [letter, annex] = plan.parts;
    expect(letter?.marks).toBeUndefined();
    expect(saidIn(plan)).toContain("- Cờ thi đua: 01 tập thể.");
    expect(saidIn(plan)).toContain("- Bằng khen: 00 tập thể.");
    expect(saidIn({ ...plan, parts: annex ? [annex] : [] })).toEqual([
      "Phụ lục",
      "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
      "Khối, Năm",
      "(Kèm theo Tờ trình số ……/TTr ngày …… tháng …… năm …… của Khối)",
      "Cờ thi đua",
      "1 | Cơ quan A | 1 | 17,00 | Tốt | Xếp thứ 1",
      "Bằng khen",
      " | ………………… |  |  |  | ",
    ]);
  });

  test("says what is still open instead of hiding it", () => {
    const plan = paperOf("to-trinh", desk, {
      cards: scored({ a: "9", b: "9", c: "7" }),
      bloc: { awards: [flag] },
    });
    expect(saidIn(plan).find((text) => text.startsWith("- Cờ thi đua"))).toBe(
      "- Cờ thi đua: 00 tập thể. Còn 1 chỉ tiêu cho 2 đơn vị ngang nhau (Cơ quan A, Cơ quan B); cần quyết định lựa chọn.",
    );
  });

  test("of a bloc without awards leaves room for them", () => {
    const plan = paperOf("to-trinh", desk, { cards });
    expect(saidIn(plan)).toContain("Đề nghị xem xét khen thưởng các tập thể sau: …………………");
    expect(saidIn(plan).at(-1)).toBe(" | ………………… |  |  |  | ");
  });

  test("an award set up after the result was published has no proposal", () => {
    const input = paperInput(desk, { cards, bloc: { awards: [flag] } });
    const { bloc } = input.desk;
    const added = { ...bloc.awards[0], id: "moi" } as (typeof bloc.awards)[number];
    const later = { ...input, desk: { ...input.desk, bloc: { ...bloc, awards: [...bloc.awards, added] } } };
    expect(saidIn(planPaper("to-trinh", later))).toEqual(saidIn(planPaper("to-trinh", input)));
    const { awards: _, ...document } = input.document;
    expect(saidIn(planPaper("to-trinh", { ...later, document })).at(-1)).toBe(" | ………………… |  |  |  | ");
  });
});
