import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug } from "../../../shared/ids.ts";
import { pastedAgencies } from "../../../shared/set-up/pasted-agencies.ts";
import { withIds } from "../../../shared/set-up/with-ids.ts";

const ids = (text: string, taken: readonly string[] = []) => pastedAgencies(text, taken).map(({ id }) => id);

describe("a list of agencies as people paste it", () => {
  test("is one agency per line, its id made from its name", () => {
    expect(pastedAgencies("Sở Tư pháp\r\n\n  Sở Nội vụ \nBan Tổ chức Đảng ủy\n")).toEqual([
      { id: "so-tu-phap", title: "Sở Tư pháp" },
      { id: "so-noi-vu", title: "Sở Nội vụ" },
      { id: "ban-to-chuc-dang-uy", title: "Ban Tổ chức Đảng ủy" },
    ]);
  });

  test("may have numbers and codes before the names, in columns or not", () => {
    expect(
      pastedAgencies(
        '1. Cơ quan A\n2) Cơ quan B\n- Cơ quan C\n3\tCơ quan D\nSTC\t"Sở Tài chính"\nđ) Cơ quan Đ',
      ),
    ).toEqual([
      { id: "co-quan-a", title: "Cơ quan A" },
      { id: "co-quan-b", title: "Cơ quan B" },
      { id: "co-quan-c", title: "Cơ quan C" },
      { id: "co-quan-d", title: "Cơ quan D" },
      { id: "stc", title: "Sở Tài chính" },
      { id: "co-quan-d-2", title: "Cơ quan Đ" },
    ]);
    expect(ids("4\t5\n\t\n1.")).toEqual([]);
    expect(ids("???\tCơ quan A")).toEqual(["co-quan-a"]);
  });

  test("numbers those whose id somebody has already", () => {
    expect(ids("Sở Y tế\nSở Y tế", ["so-y-te"])).toEqual(["so-y-te-2", "so-y-te-3"]);
  });

  test("always gives ids that are ids, each once", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 })), (names) => {
        const made = ids(names.join("\n"));
        expect(made.every(isSlug)).toBe(true);
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });
});

test("ids that are given stay, and those that are made avoid them wherever they stand", () => {
  const bloc = { label: "khối", title: "Khối Một", visibility: "open", awards: [], table: { from: "none" } };
  const made = withIds({
    id: "nam",
    title: "Năm",
    year: 2025,
    periods: [],
    blocs: [
      { ...bloc, agencies: [{ title: "Cơ quan A" }] },
      { ...bloc, id: "khoi-mot", agencies: [{ id: "co-quan-a", title: "Khác" }] },
    ],
  } as never);
  expect(made.blocs.map(({ id, agencies }) => [id, agencies[0]?.id])).toEqual([
    ["khoi-mot-2", "co-quan-a-2"],
    ["khoi-mot", "co-quan-a"],
  ]);
});
