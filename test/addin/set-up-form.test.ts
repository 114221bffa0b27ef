import { describe, expect, test } from "vitest";
import {
  awardLine,
  awardsWritten,
  BLANK_AWARD,
  freeKey,
  raised,
  toInclude,
  withoutAward,
} from "../../addin/state/set-up-awards.ts";
import type { AwardLine, SetUpDraft } from "../../addin/state/set-up-desk.ts";
import { changingDraft } from "../../addin/state/set-up-draft.ts";
import { begunLetterhead, letterheadWritten, paperApart } from "../../addin/state/set-up-letterhead.ts";
import { agencyWritten, newAgency, recoded } from "../../addin/state/written-agency.ts";
import { periodWritten } from "../../addin/state/written-period.ts";
import { writtenSetUp } from "../../addin/state/written-set-up.ts";
import { unreadSetUpInWords } from "../../addin/view/unread-set-up.ts";
import { sayOfSetUpDays } from "../../addin/words/set-up-day-words.ts";
import type { AgencyId } from "../../shared/ids.ts";
import { PROGRAMMES } from "../../shared/programmes/presets.ts";
import { type Period, Season } from "../../shared/season.ts";
import { setUpOfProgramme } from "../../shared/set-up/next-year.ts";
import { setUpOf } from "../../shared/set-up/season-of-set-up.ts";
import { SMALL_SEASON } from "../support/small-season.ts";

const [first, second] = SMALL_SEASON.blocs;
const LETTERHEAD = {
  layout: "party",
  byPaper: { "to-trinh": "state" },
  superior: "Tỉnh ủy",
  issuer: "Khối thi đua các cơ quan Đảng",
  symbol: "KTĐ",
  place: "Nam Định",
  signature: { authority: "TM", behalf: "Khối thi đua", position: "Khối trưởng" },
  recipients: ["Như trên", "Lưu VT"],
} as const;
/** A season that sets everything a set-up can. */
const WHOLE = Season.parse({
  ...SMALL_SEASON,
  periods: [
    {
      id: "nam",
      title: "Cả năm",
      from: "2024-01-01",
      to: "2024-12-31",
      due: "2024-12-16T17:00:00+07:00",
      days: { "so-ket": "2024-06-28" },
      holidays: { off: ["2024-01-01", "2024-09-03"], worked: ["2024-05-04"] },
    },
  ],
  blocs: [
    {
      ...first,
      ground: "Quyết định 1/QĐ",
      lead: "co-quan-b",
      deputy: "co-quan-c",
      leaderByBallot: true,
      letterhead: LETTERHEAD,
      agencies: [
        {
          id: "co-quan-a",
          title: "Cơ quan A",
          formerly: [
            { id: "co-quan-x", title: "Cơ quan X", until: "2022-12-31" },
            { id: "co-quan-y", until: "2022-12-31" },
          ],
          merged: true,
        },
        {
          id: "co-quan-b",
          title: "Cơ quan B",
          earlierTitles: [{ title: "Cơ quan B cũ", until: "2023-05-31" }],
        },
        { id: "co-quan-c", title: "Cơ quan C" },
      ],
      awards: [
        {
          id: "co-chinh-phu",
          kind: "title",
          title: "Cờ thi đua của Chính phủ",
          ground: "Luật Thi đua, khen thưởng",
          quota: { of: "award", award: "co-tinh", share: "33.5%", rounding: "at-least-one" },
          by: "ballot",
          shortlist: 2,
          pass: { bound: "at-least", share: "2/3", of: "summoned" },
        },
        {
          id: "co-tinh",
          kind: "title",
          title: "Cờ thi đua của tỉnh",
          ground: "Quy chế",
          quota: { of: "count", count: 1 },
          includes: ["co-chinh-phu"],
          eligible: { class: "tot", total: "84.5", rank: 3 },
          by: "rank",
        },
        {
          id: "bang-khen",
          kind: "commendation",
          title: "Bằng khen",
          ground: "Quy chế",
          quota: { of: "members", share: "1/3", rounding: "nearest" },
          by: "weighted",
          pass: { bound: "none", of: "valid" },
          weights: { points: "70%", votes: "30%" },
        },
      ],
    },
    second,
  ],
});
const formOf = (season: Season): SetUpDraft => ({
  ...changingDraft({ setUp: setUpOf(season), mark: "dau", version: 1, versions: [], mayChange: true }),
  reason: "Quyết định 5",
});
const form = formOf(WHOLE);
const readBack = (draft: SetUpDraft) => {
  const written = writtenSetUp(draft);
  return written.ok ? written.setUp : written.unread;
};

describe("a set-up goes through the form unchanged", () => {
  test("with everything it may say", () => {
    expect(readBack(form)).toEqual(setUpOf(WHOLE));
  });

  test("and with the season it continues, or none", () => {
    expect(readBack({ ...form, follows: "nam-2023" })).toMatchObject({ follows: "nam-2023" });
    expect(readBack({ ...form, follows: "" })).not.toHaveProperty("follows");
  });

  test.each(PROGRAMMES.map((programme) => [programme.id, programme] as const))("of %s", (_, programme) => {
    const setUp = setUpOfProgramme(programme, 2027);
    const draft = changingDraft({ setUp, mark: "dau", version: 1, versions: [], mayChange: true });
    expect(readBack({ ...draft, reason: "Quyết định 5" })).toEqual(setUp);
  });
});

describe("awards as they are typed", () => {
  const line = (key: string, more: Partial<AwardLine> = {}): AwardLine => ({
    ...BLANK_AWARD,
    key,
    title: "Cờ thi đua",
    ground: "Quy chế",
    ...more,
  });
  const unread = (...lines: readonly AwardLine[]) =>
    awardsWritten(lines).unread.map(({ award, place }) => `${award} ${place}`);

  test("get their ids from their titles, each its own, and refer to each other by them", () => {
    const kept = awardLine({
      id: "co-thi-dua" as never,
      kind: "title",
      title: "Cờ khác",
      ground: "Quy chế",
      quota: { of: "count", count: 1 },
      eligible: {},
      by: "rank",
    });
    const { awards } = awardsWritten([
      kept,
      line("+1"),
      line("+2", { of: "award", other: "+1", share: "20", includes: ["+1", "co-thi-dua"] }),
    ]);
    expect(awards).toMatchObject([
      { id: "co-thi-dua" },
      { id: "co-thi-dua-2" },
      {
        id: "co-thi-dua-3",
        quota: { of: "award", award: "co-thi-dua-2", share: "20%", rounding: "down" },
        includes: ["co-thi-dua-2", "co-thi-dua"],
      },
    ]);
    expect([freeKey([]), freeKey([kept, line("+1"), line("+7")])]).toEqual(["+1", "+8"]);
  });

  test("read shares and points as people write them", () => {
    const [weighed] = awardsWritten([
      line("+1", {
        of: "members",
        share: " 33,5 % ",
        total: "84,6",
        rank: "2",
        by: "weighted",
        points: "60",
        votes: "40 %",
        bound: "more-than",
        passShare: "1 / 2",
      }),
    ]).awards;
    expect(weighed).toMatchObject({
      quota: { share: "33.5%" },
      eligible: { total: 8460, rank: 2 },
      weights: { points: "60%", votes: "40%" },
      pass: { bound: "more-than", share: "1/2", of: "summoned" },
    });
  });

  test("name each field that does not read", () => {
    expect(unread(line("+1", { title: " ", ground: "", count: "0" }))).toEqual([
      "0 title",
      "0 ground",
      "0 quota/count",
    ]);
    expect(unread(line("+1"), line("+2", { of: "members", share: "hai mươi" }))).toEqual(["1 quota/share"]);
    expect(unread(line("+1", { total: "cao", rank: "nhất" }))).toEqual([
      "0 eligible/total",
      "0 eligible/rank",
    ]);
    expect(
      unread(line("+1", { by: "weighted", shortlist: "x", bound: "at-least", points: "70", votes: "" })),
    ).toEqual(["0 shortlist", "0 pass/share", "0 weights/votes"]);
    expect(unread(line("+1", { of: "award", share: "20 %" }))).toEqual(["0 quota/award"]);
  });

  test("one that is removed is referred to no more, also once its mark is another's", () => {
    const share = line("+2", { of: "award", other: "+3", share: "20", includes: ["+1", "+3"] });
    const left = withoutAward([line("+1"), share, line("+3")], "+3");
    expect(left).toEqual([line("+1"), { ...share, other: "", includes: ["+1"] }]);
    expect(unread(...left, line(freeKey(left)))).toEqual(["1 quota/award"]);
    expect(withoutAward([share, line("+3"), line("+4")], "+4")[0]).toEqual(share);
  });

  test("one that was counted in and stands below now can still be left out", () => {
    const lines = raised([line("+1"), line("+2", { includes: ["+1"] }), line("+3")], 1);
    const keys = (at: number) => toInclude(lines, at).map(({ key }) => key);
    expect(lines.map(({ key }) => key)).toEqual(["+2", "+1", "+3"]);
    expect([keys(0), keys(1), keys(2)]).toEqual([["+1"], ["+2"], ["+2", "+1"]]);
    const left = lines.map((each) => ({ ...each, includes: [] }));
    expect(toInclude(left, 0)).toEqual([]);
  });
});

describe("a letterhead as it is typed", () => {
  test("begins as the common one, and names what it cannot do without", () => {
    const begun = begunLetterhead({ title: "Khối Nội chính", label: "khối" });
    expect(letterheadWritten(begun)).toMatchObject({
      ok: true,
      letterhead: { layout: "state", issuer: "Khối Nội chính", signature: { authority: "TM" } },
    });
    expect(letterheadWritten({ ...begun, issuer: " ", position: "" })).toEqual({
      ok: false,
      unread: ["issuer", "signature/position"],
    });
    const many = Array.from({ length: 21 }, (_, at) => `Nơi ${at}`).join("\n");
    expect(letterheadWritten({ ...begun, recipients: many })).toEqual({ ok: false, unread: ["recipients"] });
  });

  test("keeps no blank line, and no exception that is none", () => {
    const begun = begunLetterhead({ title: "Cụm 1", label: "cụm" });
    const written = letterheadWritten({
      ...begun,
      authority: "",
      behalf: "",
      byPaper: { "to-trinh": "state", "bao-cao": "party" },
      recipients: "Như trên\r\n\n  Lưu VT  ",
    });
    expect(written).toMatchObject({
      ok: true,
      letterhead: {
        byPaper: { "bao-cao": "party" },
        signature: { position: "cụm trưởng" },
        recipients: ["Như trên", "Lưu VT"],
      },
    });
    expect(written.ok && Object.keys(written.letterhead.signature)).toEqual(["position"]);
  });

  test("a paper that is no exception any more is none under the other layout either", () => {
    const begun = begunLetterhead({ title: "Cụm 1", label: "cụm" });
    const ticked = { ...begun, ...paperApart(begun, "to-trinh", true) };
    expect(ticked.byPaper).toEqual({ "to-trinh": "party" });
    const both = { ...ticked, ...paperApart(ticked, "bao-cao", true) };
    const left = { ...both, ...paperApart(both, "to-trinh", false), layout: "party" } as const;
    expect(left.byPaper).toEqual({ "bao-cao": "party" });
    expect({ ...ticked, ...paperApart(ticked, "to-trinh", false) }.byPaper).toEqual({});
  });
});

describe("what an agency was before, as it is typed", () => {
  const agency = newAgency({ id: "so-moi" as never, title: "Sở Mới" });
  const written = (more: Partial<typeof agency>) => {
    const unread: string[] = [];
    const read = agencyWritten({ ...agency, ...more }, (field) => unread.push(field));
    return { read, unread };
  };

  test("has its codes and names with the last day of each; blank lines say nothing", () => {
    const { read, unread } = written({
      formerly: [
        { id: "so-cu", title: "", until: "28/2/2025" },
        { id: " ", title: "", until: "" },
      ],
      earlier: [{ title: "Sở Vừa", until: "30/06/2025" }],
      isMerged: true,
    });
    expect(unread).toEqual([]);
    expect(read).toEqual({
      id: "so-moi",
      title: "Sở Mới",
      formerly: [{ id: "so-cu", until: "2025-02-28" }],
      earlierTitles: [{ title: "Sở Vừa", until: "2025-06-30" }],
      merged: true,
    });
  });

  test("is told where a code is none, or a day is missing", () => {
    expect(written({ formerly: [{ id: "Sở cũ", title: "", until: "28/2/2025" }] }).unread).toEqual([
      "formerly",
    ]);
    expect(written({ formerly: [{ id: "so-cu", title: "", until: "" }] }).unread).toEqual(["formerly"]);
    expect(written({ earlier: [{ title: "Sở Vừa", until: "31/02/2025" }] }).unread).toEqual(["earlier"]);
    const kept = { id: agency.id, title: "Sở Cũ" };
    expect(written({ kept, renamedFrom: "hôm qua" }).unread).toEqual(["renamed"]);
    expect(
      written({ kept, renamedFrom: "01/03/2025", earlier: [{ title: "Sở Xưa", until: "1/1/2020" }] }).read,
    ).toMatchObject({
      earlierTitles: [
        { title: "Sở Xưa", until: "2020-01-01" },
        { title: "Sở Cũ", until: "2025-02-28" },
      ],
    });
  });
});

describe("a former code that is picked", () => {
  const known = new Map(
    Object.entries({ "so-y": "Sở Y", "so-y-te": "Sở Y tế", "so-tu-phap": "Sở Tư pháp" }).map(
      ([id, title]) => [id as AgencyId, title],
    ),
  );
  const begun = { id: "", title: "", until: "31/12/2022" };
  const typed = (line: typeof begun, ...codes: readonly string[]) => {
    let so = line;
    for (const code of codes) so = { ...so, ...recoded(so, code, known) };
    return so;
  };

  test("brings the name it is known by, and another code another name", () => {
    expect(typed(begun, "so", "so-y", "so-y-", "so-y-te")).toEqual({
      ...begun,
      id: "so-y-te",
      title: "Sở Y tế",
    });
    expect(typed(begun, "so-y-te", "so-tu-phap").title).toBe("Sở Tư pháp");
    expect(typed(begun, "so-y-te", "so-la").title).toBe("");
  });

  test("leaves a name alone that somebody typed", () => {
    const own = { ...begun, id: "so-y", title: "Sở Y tế và Dân số" };
    expect(typed(own, "so-y-te", "so-la").title).toBe("Sở Y tế và Dân số");
  });
});

describe("the deadline of a period that is changed", () => {
  const [period] = form.periods;
  if (!period) throw new Error("no period");
  const due = (kept: string, change: Partial<typeof period> = {}) => {
    const setUp = { ...setUpOf(WHOLE), periods: [{ ...WHOLE.periods[0], due: kept } as Period] };
    const [line] = changingDraft({ setUp, mark: "dau", version: 1, versions: [], mayChange: true }).periods;
    if (!line) throw new Error("no period");
    return periodWritten({ ...line, ...change }, new Set(), () => {}).due;
  };

  test("keeps its seconds while its day and hour are left as they are, however they are written", () => {
    for (const kept of ["2024-12-16T23:59:59+07:00", "2024-12-16T10:00:30Z", "2024-12-16T17:00:00+07:00"])
      expect(due(kept)).toBe(kept);
    expect(due("2024-12-16T08:05:59+07:00", { due: "16-12-2024", hour: " 8:05" })).toBe(
      "2024-12-16T08:05:59+07:00",
    );
  });

  test("is the one typed where either is another", () => {
    const kept = "2024-12-16T23:59:59+07:00";
    expect(due(kept, { due: "17/12/2024" })).toBe("2024-12-17T23:59:00+07:00");
    expect(due(kept, { hour: "17:00" })).toBe("2024-12-16T17:00:00+07:00");
    expect(due(kept, { due: "" })).toBeUndefined();
  });
});

describe("the named days of a period, as they are typed", () => {
  const line = { ...form.periods[0], title: "Cả năm" } as SetUpDraft["periods"][number];
  const unread = (days: typeof line.days) => {
    const fields: string[] = [];
    const { days: read } = periodWritten({ ...line, days }, new Set(), (field) => fields.push(field));
    return { fields, read };
  };

  test("have each name once with a day; blank lines say nothing", () => {
    expect(
      unread([
        { name: " so-ket ", day: "1/7/2024" },
        { name: "", day: " " },
      ]),
    ).toEqual({
      fields: [],
      read: { "so-ket": "2024-07-01" },
    });
    expect(unread([{ name: "so-ket", day: "" }]).fields).toEqual(["days"]);
    expect(unread([{ name: "", day: "1/7/2024" }]).fields).toEqual(["days"]);
    const twice = ["1/7/2024", "2/7/2024"].map((day) => ({ name: "so-ket", day }));
    expect(unread(twice).fields).toEqual(["days"]);
  });

  test("a calendar that goes back to the common one is listed no more", () => {
    const common = periodWritten({ ...line, holidays: "common" }, new Set(), () => {});
    expect(common).not.toHaveProperty("holidays");
  });

  test("a calendar of its own is the period's, for every bloc", () => {
    expect(sayOfSetUpDays("holidays.own", "vi")).toBe("Kỳ này có lịch riêng, áp dụng cho mọi khối.");
  });
});

test("every place that does not read yet is called as the form calls it", () => {
  const bad: SetUpDraft = {
    ...form,
    periods: form.periods.map((period) => ({ ...period, days: [{ name: "", day: "1/7/2024" }] })),
    blocs: form.blocs.slice(0, 1).map((bloc) => ({
      ...bloc,
      letterhead: { ...begunLetterhead(bloc), position: "" },
      agencies: bloc.agencies.map((agency, at) =>
        at === 0 ? { ...agency, formerly: [{ id: "a", title: "", until: "" }] } : agency,
      ),
      awards: [{ ...BLANK_AWARD, key: "+1", title: "Cờ", ground: "Quy chế", count: "nhiều" }],
    })),
  };
  const written = writtenSetUp(bad);
  const places = written.ok ? [] : unreadSetUpInWords(written.unread, bad, "vi");
  const bloc = bad.blocs[0]?.title;
  expect(places).toEqual([
    "Cả năm: Các mốc có tên",
    `${bloc}: Tên đơn vị 1: Mã cũ, ngày cuối của mã ấy`,
    `${bloc}: Cờ: Số lượng`,
    `${bloc}: Chức vụ người ký`,
  ]);
  const unread = { field: "award", bloc: 0, award: 0, place: "id" } as const;
  expect(unreadSetUpInWords([unread], bad, "vi")).toEqual([`${bloc}: Cờ: Tên danh hiệu, hình thức`]);
});
