import type { HostType } from "./host-object.ts";
import { RANGE_CONTENTS } from "./range-contents.ts";
import { RANGE_EDITS } from "./range-edits.ts";
import { RANGE_LINES } from "./range-lines.ts";
import { RANGE_LINKS } from "./range-links.ts";
import { RANGE_PLACES } from "./range-places.ts";
import type { RangeSelf } from "./selves.ts";

export const RANGE: HostType<RangeSelf> = {
  tracked: true,
  get: { ...RANGE_PLACES.get, ...RANGE_CONTENTS.get, ...RANGE_LINES.get },
  set: { ...RANGE_CONTENTS.set, ...RANGE_LINES.set },
  links: RANGE_LINKS,
  call: { ...RANGE_PLACES.call, ...RANGE_CONTENTS.call, ...RANGE_EDITS, ...RANGE_LINES.call },
};
