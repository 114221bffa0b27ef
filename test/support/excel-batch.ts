import { ExcelHost, type HostOptions } from "../../infra/local/excel/excel-host.ts";
import type { BatchAnswer } from "../../infra/local/excel/wire/batch.ts";
import { createWorkbook, type WorkbookModel } from "../../infra/local/excel/workbook-model.ts";

/** An object a batch speaks of, by the id of its path. */
export type Part = { readonly path: number };

/** Builds a batch as office.js would, in the words of the API's wire. */
export class BatchBuilder {
  private readonly actions: object[] = [];
  private readonly paths: Record<string, object> = {};
  private counter = 1;

  get workbook(): Part {
    return { path: 0 };
  }

  /** A property that is an object: `link(range, "Format")`. */
  link(parent: Part, name: string): Part {
    return this.path({ ObjectPathType: 4, Name: name, ParentObjectPathId: parent.path });
  }

  /** A method that gives an object: `call(sheet, "GetRange", "A1")`. */
  call(parent: Part, name: string, ...args: readonly unknown[]): Part {
    const kind = name === "GetItem" ? { ObjectPathType: 5 } : { ObjectPathType: 3, Name: name };
    return this.path({ ...kind, ParentObjectPathId: parent.path, ArgumentInfo: argumentsOf(args) });
  }

  sheets(): Part {
    return this.link(this.workbook, "Worksheets");
  }

  sheet(name = "Sheet1"): Part {
    return this.call(this.sheets(), "GetItem", name);
  }

  range(address: string, sheet = "Sheet1"): Part {
    return this.call(this.sheet(sheet), "GetRange", address);
  }

  /** The object itself is asked for, as office.js does before it uses one. */
  instantiate(object: Part): this {
    return this.action({ ActionType: 1, ObjectPathId: object.path });
  }

  load(object: Part, ...select: readonly string[]): this {
    return this.action({ ActionType: 2, ObjectPathId: object.path, QueryInfo: { Select: select } });
  }

  set(object: Part, name: string, value: unknown): this {
    return this.action({
      ActionType: 4,
      Name: name,
      ObjectPathId: object.path,
      ArgumentInfo: argumentsOf([value]),
    });
  }

  invoke(object: Part, name: string, ...args: readonly unknown[]): this {
    return this.action({
      ActionType: 3,
      Name: name,
      ObjectPathId: object.path,
      ArgumentInfo: argumentsOf(args),
    });
  }

  /** Keeps ranges for later batches when asked to. */
  text(keep = false): string {
    return JSON.stringify({ AutoKeepReference: keep, Actions: this.actions, ObjectPaths: this.paths });
  }

  path(path: object): Part {
    this.counter += 1;
    this.paths[String(this.counter)] = { Id: this.counter, ...path };
    return { path: this.counter };
  }

  action(action: object): this {
    this.counter += 1;
    this.actions.push({ Id: this.counter, ...action });
    return this;
  }
}

const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && "path" in value;

const argumentsOf = (args: readonly unknown[]): object => ({
  Arguments: args.map((value) => (isPart(value) ? null : value)),
  ReferencedObjectPathIds: args.map((value) => (isPart(value) ? value.path : null)),
});

/** A host without a browser, spoken to in batches. */
export class SpokenHost {
  readonly model: WorkbookModel;
  readonly host: ExcelHost;

  constructor(options: Partial<HostOptions> = {}) {
    this.model = options.model ?? createWorkbook();
    this.host = new ExcelHost({ ...options, model: this.model });
  }

  /** Sends a batch and gives its whole answer. */
  async send(build: (batch: BatchBuilder) => unknown, flags = 0, keep = false): Promise<BatchAnswer> {
    const batch = new BatchBuilder();
    build(batch);
    const reply = await this.host.execute(batch.text(keep), flags);
    if (reply.kind === "failed") throw new Error(`the transport failed with ${reply.code}`);
    return JSON.parse(reply.text) as BatchAnswer;
  }

  /** Sends a batch that must succeed and gives what it answered, action by action, with nothing for those without an answer. */
  async ask(build: (batch: BatchBuilder) => unknown): Promise<readonly unknown[]> {
    const answer = await this.send(build);
    if (answer.Error) throw new Error(`${answer.Error.Code}: ${answer.Error.Message}`);
    return answer.Results.map(({ Value }) => Value).filter((value) => value !== null);
  }

  /** The code of the error a batch ends with; undefined when it succeeds. */
  async refusal(build: (batch: BatchBuilder) => unknown): Promise<string | undefined> {
    return (await this.send(build)).Error?.Code;
  }
}
