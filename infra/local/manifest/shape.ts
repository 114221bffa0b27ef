/** What may stand in an element, in this order. Names as `element.ts` writes them. */
export type Part = {
  readonly name: string;
  readonly least: 0 | 1;
  readonly most: 1 | "many";
  /** Absent: nothing may stand in it. */
  readonly parts?: readonly Part[];
};

const one = (name: string, parts: readonly Part[] = []): Part => ({ name, least: 1, most: 1, parts });
const maybe = (name: string, parts: readonly Part[] = []): Part => ({ name, least: 0, most: 1, parts });
const some = (name: string, parts: readonly Part[] = []): Part => ({ name, least: 1, most: "many", parts });
const any = (name: string, parts: readonly Part[] = []): Part => ({ name, least: 0, most: "many", parts });

const overrides = [any("Override")];
const btOverrides = [any("bt:Override")];
const supertip = one("ov:Supertip", [one("ov:Title"), one("ov:Description")]);
const icon = one("ov:Icon", [some("bt:Image")]);

const showTaskpane = one("ov:Action", [maybe("ov:TaskpaneId"), one("ov:SourceLocation"), maybe("ov:Title")]);

const button = some("ov:Control", [
  maybe("ov:OverriddenByRibbonApi"),
  one("ov:Label"),
  maybe("ov:ToolTip"),
  supertip,
  icon,
  showTaskpane,
  maybe("ov:Enabled"),
]);

const desktop = one("ov:DesktopFormFactor", [
  maybe("ov:GetStarted", [one("ov:Title"), one("ov:Description"), one("ov:LearnMoreUrl")]),
  maybe("ov:FunctionFile"),
  some("ov:ExtensionPoint", [
    some("ov:OfficeTab", [
      some("ov:Group", [maybe("ov:OverriddenByRibbonApi"), one("ov:Label"), icon, button]),
    ]),
  ]),
]);

const versionOverrides = one("ov:VersionOverrides", [
  maybe("ov:Description"),
  maybe("ov:Requirements", [maybe("bt:Sets", [some("bt:Set")])]),
  one("ov:Hosts", [some("ov:Host", [desktop])]),
  one("ov:Resources", [
    one("bt:Images", [some("bt:Image", btOverrides)]),
    one("bt:Urls", [some("bt:Url", btOverrides)]),
    one("bt:ShortStrings", [some("bt:String", btOverrides)]),
    one("bt:LongStrings", [some("bt:String", btOverrides)]),
  ]),
  maybe("ov:WebApplicationInfo", [
    one("ov:Id"),
    maybe("ov:MsaId"),
    one("ov:Resource"),
    maybe("ov:Scopes", [some("ov:Scope")]),
  ]),
]);

/**
 * A task pane add-in with buttons on the ribbon: Microsoft's page "How to find the proper order of manifest elements",
 * section "Task pane add-in", with [MS-OWEMXML] 5.2 and 5.6 for what must be there. Elements of other kinds of add-ins
 * (content, mail, dictionaries, custom functions, own tabs, menus) are left out: this product has no use for them.
 * Required beyond Microsoft: the pictures, the help address, the requirement sets and the ribbon itself.
 */
export const TASK_PANE_APP: readonly Part[] = [
  one("Id"),
  maybe("AlternateId"),
  one("Version"),
  one("ProviderName"),
  one("DefaultLocale"),
  one("DisplayName", overrides),
  one("Description", overrides),
  one("IconUrl", overrides),
  one("HighResolutionIconUrl", overrides),
  one("SupportUrl", overrides),
  one("AppDomains", [some("AppDomain")]),
  one("Hosts", [some("Host")]),
  one("Requirements", [one("Sets", [some("Set")]), maybe("Methods", [some("Method")])]),
  one("DefaultSettings", [one("SourceLocation", overrides)]),
  one("Permissions"),
  versionOverrides,
];
