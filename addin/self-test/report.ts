/** A figure, word or list that was found. What depends on the machine is measured, never a fact. */
export type Fact = string | number | boolean | null | readonly Fact[];
export type Facts = Readonly<Record<string, Fact>>;
type Worded = { readonly vi: string; readonly en: string };

/**
 * What became of one scenario. Facts are the same in every Excel that does what we take Excel to do; `measured` is what
 * differs from machine to machine: milliseconds, the decimal separator. `told` says what was not as expected, or what
 * Excel said.
 */
export type ScenarioResult = {
  readonly id: string;
  readonly name: Worded;
  readonly outcome: "passed" | "failed";
  readonly ms: number;
  readonly syncs: number;
  readonly facts: Facts;
  readonly measured?: Readonly<Record<string, string | number>>;
  readonly told?: string;
};

/** Which Excel this was. Nothing of the workbook or of the person. */
export type Environment = {
  readonly host: string;
  readonly platform: string;
  readonly officeVersion: string;
  /** The highest set of ExcelApi the host says it has: "1.14". */
  readonly apiLevel: string;
  readonly displayLanguage: string;
  readonly userAgent: string;
};

/** What the page gives out. `at` is an ISO instant. */
export type SelfTestReport = { readonly version: string; readonly at: string } & Environment & {
    readonly scenarios: readonly ScenarioResult[];
  };
