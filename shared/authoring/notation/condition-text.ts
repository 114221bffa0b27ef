import type { Condition } from "../../rules/condition.ts";
import { band, reading } from "./band-text.ts";
import { type Codec, slug, word } from "./codec.ts";
import { cutAt } from "./quoted.ts";

const WHOLE = "đạt đủ điểm chuẩn";

/** Conditions that must all hold: "đạt đủ điểm chuẩn", "có x", "chọn x là y", "x từ 99", joined by "và". */
export const conditions: Codec = {
  write: (value) => (value as readonly Condition[]).map(inWords).join(" và "),
  read: (text) => {
    const all = cutAt(text, /\svà\s/g).map(conditionIn);
    return all.includes(undefined) ? undefined : all;
  },
};

function inWords(condition: Condition): string {
  switch (condition.when) {
    case "whole":
      return WHOLE;
    case "chosen":
      return `chọn ${condition.input} là ${word.write(condition.option)}`;
    case "in-band":
      return `${reading.write(condition.reading)} ${band.write(condition.band)}`;
    case "stated":
      return `có ${condition.input}`;
  }
}

function conditionIn(text: string): unknown {
  if (text.toLowerCase() === WHOLE) return { when: "whole" };
  const stated = /^có\s+(\S+)$/i.exec(text)?.[1];
  if (stated !== undefined) return slug.read(stated) && { when: "stated", input: stated };
  const [, input = "", named] = /^chọn\s+(\S+)\s+là\s+(.+)$/is.exec(text) ?? [];
  if (named !== undefined) {
    const option = word.read(named);
    return slug.read(input) === undefined || option === undefined
      ? undefined
      : { when: "chosen", input, option };
  }
  const [, figure = "", ends = ""] = /^(.+?)\s+((?:từ|trên|dưới|đến|mọi)\s.+)$/i.exec(text) ?? [];
  const [read, within] = [reading.read(figure), band.read(ends)];
  return read === undefined || within === undefined
    ? undefined
    : { when: "in-band", reading: read, band: within };
}
