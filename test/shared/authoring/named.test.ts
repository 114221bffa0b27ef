import { describe, expect, it } from "vitest";
import { freeIds, slugOf } from "../../../shared/authoring/free-ids.ts";
import { idIn, nameIn } from "../../../shared/authoring/named.ts";

const OFFICES = [
  { id: "phong-1", title: "Phòng Đất đai" },
  { id: "phong-2", title: "Phòng Nước + Biển" },
  { id: "phong-3", title: "Văn phòng" },
  { id: "phong-4", title: "Văn phòng" },
  { id: "phong-5", title: "phong-1" },
];

describe("verifiers and agencies in cells", () => {
  it("are shown by their title, or by their id where the title is not theirs alone or would be cut in two", () => {
    expect(OFFICES.map(({ id }) => nameIn(OFFICES, id))).toEqual([
      "Phòng Đất đai",
      "phong-2",
      "phong-3",
      "phong-4",
      "phong-5",
    ]);
    expect(nameIn(OFFICES, "phong-9")).toBe("phong-9");
  });

  it("are meant by id or title, capitals aside", () => {
    expect(idIn(OFFICES, "phòng đất đai")).toBe("phong-1");
    expect(idIn(OFFICES, "phong-1")).toBe("phong-1");
    expect(idIn(OFFICES, "Phòng lạ")).toBeUndefined();
  });
});

describe("ids made from words", () => {
  it("are slugs nobody else has", () => {
    expect(slugOf("Mục a.7.1 (đất công)")).toBe("muc-a-7-1-dat-cong");
    const free = freeIds(["a1"]);
    expect(["a1", "a.1", "A1", "…", "…", "x".repeat(60), "x".repeat(60)].map(free)).toEqual([
      "a1-2",
      "a-1",
      "a1-3",
      "muc",
      "muc-2",
      "x".repeat(40),
      `${"x".repeat(36)}-2`,
    ]);
  });
});
