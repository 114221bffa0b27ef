import type { Kind, Selves } from "./selves.ts";

/**
 * What the API can do with one kind of object, by the names that go over the wire (PascalCase). A member that is not
 * here is refused loudly: nothing is ever silently ignored.
 */
export type HostType<Self> = {
  /** Scalar properties; a load that names none gets them all. */
  readonly get?: Readonly<Record<string, (self: Self) => unknown>>;
  readonly set?: Readonly<Record<string, (self: Self, value: unknown) => void>>;
  /** Properties that are objects. */
  readonly links?: Readonly<Record<string, (self: Self) => HostObject | typeof NOTHING>>;
  readonly call?: Readonly<Record<string, (self: Self, args: readonly unknown[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: (self: Self) => readonly HostObject[];
  /** What office.js calls the object by later. */
  readonly id?: (self: Self) => string;
  /** Under what the wire carries the id where it is not "Id". */
  readonly idName?: "_Id";
  /** Ranges are kept by the host under a reference as long as the client wants them. */
  readonly tracked?: true;
  /** Events by the names in _Register…Event, with their numbers on the wire, and whose they are. */
  readonly events?: Readonly<Record<string, number>>;
  readonly target?: (self: Self) => string;
};

/** What an …OrNullObject answers when there is nothing. */
export const NOTHING = Symbol("null object");

/** An object of the host that a request speaks of: its class in the API, and what stands behind it. */
export class HostObject {
  readonly kind: Kind;
  readonly self: Selves[Kind];

  constructor(kind: Kind, self: Selves[Kind]) {
    this.kind = kind;
    this.self = self;
  }
}

export const hostObject = <K extends Kind>(kind: K, self: Selves[K]): HostObject =>
  new HostObject(kind, self);
