import type { SummaryInput } from "../../shared/report/summary-input.ts";
import type { WrittenSection } from "../../shared/rubric.ts";
import { Bloc } from "../../shared/season.ts";
import { summaryFrom } from "./planned-bloc.ts";
import { agencyId, deskOf, inTime, recorded, selfScore, typed } from "./small-bloc.ts";

type Printed = {
  readonly agencies: number;
  readonly letterhead?: object;
  readonly awards?: readonly object[];
  readonly decisions?: readonly object[];
  /** How many sections, with how many criteria each. */
  readonly sections?: readonly number[];
};

const SIGNATURE = { authority: "TM", behalf: "KHỐI THI ĐUA", position: "KHỐI TRƯỞNG" };
/** A bloc's letterhead in each layout of official papers. */
export const LETTERHEADS = {
  state: { layout: "state", superior: "UBND tỉnh A", issuer: "Cơ quan A", signature: SIGNATURE },
  party: { layout: "party", superior: "Tỉnh ủy A", issuer: "Ban A", signature: SIGNATURE },
} as const;

const ROMAN = ["I", "II", "III", "IV", "V", "VI"] as const;
const WORDS = "Thực hiện nhiệm vụ chính trị, công tác chuyên môn và các phong trào thi đua yêu nước ";

const sectionsOf = (sizes: readonly number[]): WrittenSection[] =>
  sizes.map((size, index) => ({
    id: `s-${index}`,
    code: ROMAN[index] as string,
    title: `Phần ${ROMAN[index]}`,
    max: String(10 * size),
    criteria: Array.from({ length: size }, (_, at) =>
      typed(`c-${index}-${at}`, "10", { title: `${WORDS.repeat(1 + ((index + at) % 3))}${at}` }),
    ),
  }));

/** A summary as a bloc of any size prints it: long titles, and points that differ a little from agency to agency. */
export function printedBloc({
  agencies,
  letterhead,
  awards = [],
  decisions = [],
  sections = [5, 4, 6],
}: Printed): SummaryInput {
  const numbers = Array.from({ length: agencies }, (_, index) => index + 1);
  const desk = deskOf([], {
    letters: "a",
    sections: sectionsOf(sections),
    policy: { rounds: ["self"], precedence: ["self"] },
  });
  const bloc = Bloc.parse({
    ...desk.bloc,
    ...(letterhead && { letterhead }),
    awards,
    agencies: numbers.map((number) => ({
      id: agencyId(String(number)),
      title: number % 4 === 0 ? `Cơ quan số ${number} trực thuộc tỉnh` : `Cơ quan số ${number}`,
    })),
  });
  const cards = numbers.map((number) =>
    inTime(
      selfScore(
        String(number),
        Object.fromEntries(
          sections.flatMap((size, index) =>
            Array.from({ length: size }, (_, at) => [
              `c-${index}-${at}`,
              { points: (10 - ((number * (at + 1) + index) % 37) / 10).toFixed(2) },
            ]),
          ),
        ),
      ),
    ),
  );
  return summaryFrom({ ...desk, bloc }, cards, recorded(...decisions));
}
