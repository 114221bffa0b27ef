import { HostError } from "../host-error.ts";
import type { Workbook } from "../workbook.ts";
import { ACTION, type Action, type Batch, type BatchAnswer } from "./batch.ts";
import { EventRegister } from "./event-register.ts";
import { HostObject, NOTHING } from "./host-object.ts";
import { invoke, typeOf, write } from "./members.ts";
import { ObjectPaths, unknownMember } from "./object-paths.ts";
import { identityOf, queried } from "./query.ts";
import { References } from "./references.ts";
import { demandLevel, levelOf } from "./requirement-gate.ts";

/**
 * One add-in's conversation with a workbook: interprets the batches that office.js posts, in order, until one fails;
 * what went before a failure stays done, as in Excel.
 */
export class Session {
  readonly events = new EventRegister();
  private readonly book: Workbook;
  private readonly level: number;
  private readonly references: References;

  /** @param requirement the highest ExcelApi set, "1.14" */
  constructor(book: Workbook, requirement: string) {
    this.book = book;
    this.level = levelOf(requirement);
    this.references = new References(book);
  }

  run(batch: Batch): BatchAnswer {
    const paths = new ObjectPaths(batch, this.book, this.references, this.level);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of batch.Actions.entries())
      try {
        const value = this.act(action, paths, batch);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Error: { ...errorOf(error), ActionIndex: index }, Results: results, TraceIds: traces };
      }
    return { Error: null, Results: results, TraceIds: traces };
  }

  /** Keeps an object for the client, which names it by the reference from now on. */
  keep(object: HostObject): string {
    return this.references.keep(object);
  }

  private act(action: Action, paths: ObjectPaths, batch: Batch): unknown {
    if (action.ActionType === ACTION.trace) return null;
    if (action.Name === "_RemoveReference") {
      this.references.forget(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const object = paths.object(action.ObjectPathId);
    const keeping = batch.AutoKeepReference === true ? this.references : undefined;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(object, keeping);
      case ACTION.query:
      case ACTION.queryAsJson:
        return queried(object, action.QueryInfo, { level: this.level, keeping });
      case ACTION.method:
        return this.invoked(demandObject(object, action.Name), action, paths);
      case ACTION.setProperty:
        return this.written(
          demandObject(object, action.Name),
          action.Name ?? "",
          paths.given(action.ArgumentInfo)[0],
        );
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.written(demandObject(object, name), pascal(name), value);
        return null;
      default:
        throw new HostError("ApiNotFound", `[emulator] action type ${action.ActionType} is not emulated`);
    }
  }

  private invoked(object: HostObject, action: Action, paths: ObjectPaths): unknown {
    const name = action.Name ?? "";
    if (name === "_KeepReference") return { _ReferenceId: this.references.keep(object) };
    demandLevel(this.level, object.kind, name);
    const registering = /^_(Register|Unregister)(.+?)Event$|^_(Register|Unregister)Event(.+)$/.exec(name);
    if (registering) {
      const [, verb = registering[3], event = registering[4] ?? ""] = registering;
      return this.events.change(object, event, verb === "Register");
    }
    if (!typeOf(object).call?.[name]) throw unknownMember(object, `${name}()`);
    const value = invoke(object, name, paths.given(action.ArgumentInfo));
    return value instanceof HostObject || value === NOTHING ? null : value;
  }

  private written(object: HostObject, name: string, value: unknown): null {
    demandLevel(this.level, object.kind, name);
    if (!typeOf(object).set?.[name]) throw unknownMember(object, `${name} (set)`);
    write(object, name, value);
    return null;
  }
}

/** Nothing can be done to a null object. */
function demandObject(object: HostObject | typeof NOTHING, name = ""): HostObject {
  if (object === NOTHING) throw new HostError("ItemNotFound", "The requested resource doesn't exist.", name);
  return object;
}

/** A refusal of the model, or a fault of the emulator, which must not look like Excel's. */
function errorOf(error: unknown): { Code: string; Message: string; Location: string | null } {
  if (error instanceof HostError)
    return { Code: error.code, Message: error.message, Location: error.location ?? null };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `[emulator] ${message}`, Location: null };
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
