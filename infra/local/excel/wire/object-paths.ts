import { HostError } from "../host-error.ts";
import type { Workbook } from "../workbook.ts";
import { type ArgumentInfo, type Batch, type ObjectPath, PATH } from "./batch.ts";
import { HostObject, hostObject, NOTHING } from "./host-object.ts";
import { invoke, link, typeOf } from "./members.ts";
import type { References } from "./references.ts";
import { demandLevel } from "./requirement-gate.ts";

const INTERNAL_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** Fails loudly: a member that the emulator lacks is never a silent no-op. */
export const unknownMember = (object: HostObject, member: string): HostError =>
  new HostError(
    "ApiNotFound",
    `[emulator] ${object.kind}.${member} is not emulated`,
    `${object.kind}.${member}`,
  );

/** The objects that a batch speaks of, each found once, when it is first needed. */
export class ObjectPaths {
  private readonly batch: Batch;
  private readonly book: Workbook;
  private readonly references: References;
  private readonly level: number;
  private readonly known = new Map<number, HostObject | typeof NOTHING>();

  constructor(batch: Batch, book: Workbook, references: References, level: number) {
    this.batch = batch;
    this.book = book;
    this.references = references;
    this.level = level;
  }

  object(id: number | undefined): HostObject | typeof NOTHING {
    if (id === undefined || id === 0) return hostObject("Workbook", this.book);
    const known = this.known.get(id);
    if (known) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `[emulator] no object path ${id}`);
    const found = this.find(path);
    this.known.set(id, found);
    return found;
  }

  /** Arguments with the objects among them found. */
  given(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === "number" && id > 0 ? this.object(id) : value;
    });
  }

  private find(path: ObjectPath): HostObject | typeof NOTHING {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return hostObject("Workbook", this.book);
      case PATH.newObject:
        if (name === INTERNAL_SERVICE) return hostObject(INTERNAL_SERVICE, this.book);
        throw new HostError("ApiNotFound", `[emulator] new ${name} is not emulated`, name);
      case PATH.method:
        return this.called(path, name);
      case PATH.property:
        return this.linked(path, name);
      case PATH.indexer:
        return this.called(path, "GetItem");
      case PATH.reference: {
        const kept = this.references.find(name);
        if (kept) return kept;
        throw new HostError(
          "InvalidReference",
          "This reference is not valid for the current operation.",
          name,
        );
      }
      case PATH.nothing:
        return NOTHING;
      default:
        throw new HostError(
          "ApiNotFound",
          `[emulator] object path type ${path.ObjectPathType} is not emulated`,
        );
    }
  }

  private called(path: ObjectPath, name: string): HostObject | typeof NOTHING {
    const parent = this.object(path.ParentObjectPathId);
    if (parent === NOTHING) return NOTHING;
    demandLevel(this.level, parent.kind, name);
    if (!typeOf(parent).call?.[name]) throw unknownMember(parent, `${name}()`);
    const value = invoke(parent, name, this.given(path.ArgumentInfo));
    if (value instanceof HostObject || value === NOTHING) return value;
    throw new Error(`${parent.kind}.${name} gave no object`);
  }

  private linked(path: ObjectPath, name: string): HostObject | typeof NOTHING {
    const parent = this.object(path.ParentObjectPathId);
    if (parent === NOTHING) return NOTHING;
    demandLevel(this.level, parent.kind, name);
    return link(parent, name) ?? refuse(unknownMember(parent, name));
  }
}

function refuse(error: Error): never {
  throw error;
}
