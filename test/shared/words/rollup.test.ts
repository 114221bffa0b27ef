import { describe, expect, test } from "vitest";
import { InboxRow } from "../../../shared/rollup/inbox.ts";
import {
  dossierActInWords,
  dossierInWords,
  dossierOutcomeInWords,
  entrySourceInWords,
  lackingInWords,
} from "../../../shared/words/rollup.ts";

const row = (more: object = {}) =>
  InboxRow.parse({
    season: "nam-2024",
    period: "nam",
    bloc: "khoi-1",
    title: "Khối 1",
    label: "khối",
    lacking: [],
    ...more,
  });
const last = (outcome: string, more: object = {}) => ({
  last: {
    sequence: 1,
    by: "vp-hoi-dong",
    at: "2024-12-28T02:00:00Z",
    outcome,
    result: "",
    name: "Cơ quan thường trực Hội đồng",
    ...more,
  },
});

describe("a dossier in words", () => {
  test("is not received until somebody says so, then what was done with it last", () => {
    expect(dossierInWords(row(), "vi")).toBe("chưa tiếp nhận");
    expect(dossierInWords(row(last("returned")), "vi")).toBe("đã trả lại");
    expect(dossierInWords(row(last("accepted")), "en")).toBe("accepted");
  });

  test("says when the bloc changed its result after what was done", () => {
    const changed = row(last("received", { changed: true }));
    expect(dossierInWords(changed, "vi")).toBe("đã tiếp nhận; khối đã thay đổi kết quả sau đó");
    expect(dossierInWords(changed, "en")).toBe("received; the bloc changed its result since");
  });

  test("names what was done, and what may be done", () => {
    expect(dossierOutcomeInWords("received", "vi")).toBe("đã tiếp nhận");
    expect(dossierActInWords("returned", "vi")).toBe("Trả lại");
    expect(dossierActInWords("accepted", "en")).toBe("Accept");
  });

  test("says where the result comes from", () => {
    expect(entrySourceInWords("standings", "vi")).toBe("từ bảng chấm điểm");
    expect(entrySourceInWords("form", "en")).toBe("entered from paper");
  });
});

describe("what a dossier lacks", () => {
  const words = (lacking: object) => {
    const [read] = row({ lacking: [lacking] }).lacking;
    if (!read) throw new Error("nothing lacks");
    return [lackingInWords(read, "vi"), lackingInWords(read, "en")];
  };

  test("is its result, its closing, its publication", () => {
    expect(words({ kind: "no-result" })).toEqual(["Khối chưa gửi gì", "Nothing came from the bloc"]);
    expect(words({ kind: "not-closed" })).toEqual([
      "Khối chưa chốt kỳ chấm",
      "The bloc has not closed the period",
    ]);
    expect(words({ kind: "not-published" })).toEqual([
      "Khối đã chốt, chưa công bố kết quả",
      "The bloc has closed and not published",
    ]);
  });

  test("names the agencies that are not fully scored and the awards that are not settled", () => {
    const agencies = ["a", "b"].map((id) => ({ agency: id, title: `Cơ quan ${id.toUpperCase()}` }));
    expect(words({ kind: "ungraded", agencies })).toEqual([
      "Chưa đủ điểm: Cơ quan A, Cơ quan B",
      "Not fully scored: Cơ quan A, Cơ quan B",
    ]);
    expect(words({ kind: "open-awards", titles: ["Cờ thi đua", "Bằng khen"] })).toEqual([
      "Chưa xác định xong đề nghị: Cờ thi đua, Bằng khen",
      "Proposals not settled: Cờ thi đua, Bằng khen",
    ]);
  });

  test("counts the cards that read no more", () => {
    expect(words({ kind: "refused-cards", count: 1 })).toEqual([
      "1 bảng chấm điểm không còn đọc được theo bảng tiêu chí đã chốt",
      "1 card not readable by the locked table",
    ]);
    expect(words({ kind: "refused-cards", count: 2 })[1]).toBe("2 cards not readable by the locked table");
  });
});
