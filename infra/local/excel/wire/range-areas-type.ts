import { type HostType, hostObject } from "./host-object.ts";
import { fullAddress } from "./range-self.ts";
import type { Selves } from "./selves.ts";

type AreasSelf = Selves["RangeAreas"];

const addresses = ({ book, sheet, areas }: AreasSelf): string =>
  areas.map((area) => fullAddress({ book, sheet, area })).join(",");

/** Several areas of one sheet at once; only what they are can be asked. */
export const RANGE_AREAS: HostType<AreasSelf> = {
  tracked: true,
  get: {
    Address: addresses,
    AddressLocal: addresses,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
  links: { Worksheet: ({ book, sheet }) => hostObject("Worksheet", { book, sheet }) },
};
