import type { BlocPeriod, Chain } from "../../shared/storage-keys.ts";
import { blocPeriodOfSeat, isForSeat, roleKey, type Seat } from "./seat.ts";

/** What a person picked so far; what has only one possibility need not be picked. */
export type Choice = {
  readonly season?: string;
  readonly bloc?: string;
  readonly period?: string;
  readonly role?: string;
};

export const CHOICE_FIELDS = ["season", "bloc", "period", "role"] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

export const fieldOf = (seat: Seat, field: ChoiceField): string => {
  switch (field) {
    case "season":
      return seat.season.id;
    case "bloc":
      return seat.bloc.id;
    case "period":
      return seat.period.id;
    case "role":
      return roleKey(seat.role);
  }
};

/** What may be picked for a field, once the fields before it are settled; the seats that stand for it. */
export type Option = { readonly value: string; readonly seat: Seat };
export type Settled = {
  readonly options: Readonly<Record<ChoiceField, readonly Option[]>>;
  readonly picked: Choice;
  /** The one seat that is left, if one is. */
  readonly seat?: Seat;
};

/** Narrows the seats field by field: a pick that is not among them any more is forgotten, a single one is taken. */
export function settle(seats: readonly Seat[], choice: Choice): Settled {
  const options: Record<ChoiceField, readonly Option[]> = { season: [], bloc: [], period: [], role: [] };
  const picked: Partial<Record<ChoiceField, string>> = {};
  let left = seats;
  for (const field of CHOICE_FIELDS) {
    const found = new Map<string, Seat>();
    for (const seat of left) if (!found.has(fieldOf(seat, field))) found.set(fieldOf(seat, field), seat);
    options[field] = [...found].map(([value, seat]) => ({ value, seat }));
    const wanted = choice[field];
    const value = wanted !== undefined && found.has(wanted) ? wanted : onlyOf(options[field])?.value;
    if (value === undefined) return { options, picked };
    picked[field] = value;
    left = left.filter((seat) => fieldOf(seat, field) === value);
  }
  const seat = left[0];
  return { options, picked, ...(seat && { seat }) };
}

const onlyOf = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** The choice under which a sheet of the open workbook is worked on; undefined when it is nobody's here. */
export function choiceFor(seats: readonly Seat[], chain: Chain): Choice | undefined {
  const inBloc = seats.filter((seat) => isSame(blocPeriodOfSeat(seat), chain));
  const own = inBloc.filter(({ role }) => role.role !== "bloc-secretariat");
  const seat = [...own, ...inBloc].find((each) => isForSeat(each, chain));
  return seat && Object.fromEntries(CHOICE_FIELDS.map((field) => [field, fieldOf(seat, field)]));
}

const isSame = (a: BlocPeriod, b: BlocPeriod): boolean =>
  a.season === b.season && a.period === b.period && a.bloc === b.bloc;
