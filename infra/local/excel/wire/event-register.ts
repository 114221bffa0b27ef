import type { HostObject } from "./host-object.ts";
import { targetOf, typeOf } from "./members.ts";
import { unknownMember } from "./object-paths.ts";

/** Which events the client wants, by their number and whose they are: a sheet's id, or "Workbook". */
export class EventRegister {
  private readonly wanted = new Set<string>();

  change(object: HostObject, event: string, on: boolean): null {
    const number = typeOf(object).events?.[event];
    const target = targetOf(object);
    if (number === undefined || target === undefined) throw unknownMember(object, `on${event}`);
    if (on) this.wanted.add(`${number} ${target}`);
    else this.wanted.delete(`${number} ${target}`);
    return null;
  }

  wants(number: number, target: string): boolean {
    return this.wanted.has(`${number} ${target}`);
  }
}
