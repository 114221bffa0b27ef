import { type Fault, told } from "./fault.ts";

/** How many faults of one kind are told in full; a wrong origin alone makes sixty. */
const IN_FULL = 3;

/** Faults as lines for a terminal, Vietnamese then English, the many of one kind shortened to their lines. */
export function tellFaults(faults: readonly Fault[]): readonly string[] {
  return [...Map.groupBy(faults, ({ code }) => code).values()].flatMap((alike) => {
    const rest = alike.slice(IN_FULL).map(({ line }) => line);
    return [
      ...alike.slice(0, IN_FULL).flatMap((each) => [told(each, "vi"), `  ${told(each, "en")}`]),
      ...(rest.length > 0
        ? [
            `… cùng lỗi ở ${rest.length} chỗ nữa, dòng · the same ${rest.length} times more, lines ${rest.join(", ")}`,
          ]
        : []),
    ];
  });
}
