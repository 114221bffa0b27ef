import { parsePoints } from "../../parse-points.ts";
import type { Points } from "../../points.ts";
import { fold } from "./fold.ts";

/** The most that may be taken or added, as a sentence says it. */
type StatedCaps = { readonly deduct?: Points; readonly add?: Points };

const CAP =
  /diem (tru, cong|cong, tru|tru|cong|thuong)(?:(?!diem (?:tru|cong|thuong))[^.;]){0,60}?(?:toi da|khong qua)[^\d.;]{0,30}(\d+(?:[.,]\d+)?)\s*(?:diem|d\b)/g;

/** "Tổng điểm trừ của mục a1 không quá 1,5 điểm"; "điểm cộng tối đa là 1 điểm"; the first of each kind counts. */
export function statedCaps(text: string): StatedCaps {
  let caps: StatedCaps = {};
  for (const [, what = "", figure] of fold(text).matchAll(CAP)) {
    const read = parsePoints(figure);
    if (read.kind !== "points") continue;
    const takes = what.includes("tru") && { deduct: read.points };
    const gives = /cong|thuong/.test(what) && { add: read.points };
    caps = { ...takes, ...gives, ...caps };
  }
  return caps;
}

/** Whether a sentence speaks of each time something happens, and not of whether it did. */
export const isEachTime = (text: string): boolean =>
  /\b(moi|cu|tinh tren|luy ke)\b|\b0?1 (truong hop|bao cao|bai|phong trao|ky|xa|don vi|gieng|van ban|lan)\b|\/\s*0?1?\s*(truong hop|ky|qui|quy|lan|vu|bao cao)/.test(
    fold(text),
  );
