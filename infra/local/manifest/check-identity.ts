import { at, type Element, everyElement, said } from "./element.ts";
import { type Fault, type FaultCode, fault } from "./fault.ts";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const FOUR_NUMBERS = /^\d{1,5}(\.\d{1,5}){3}$/;

type Said = {
  readonly name: string;
  readonly code: FaultCode;
  readonly wanted: string;
  readonly is: (text: string) => boolean;
};

/** Elements of the base manifest whose text has one form. */
const SAID: readonly Said[] = [
  { name: "Id", code: "id-not-guid", wanted: "GUID", is: (text) => GUID.test(text) },
  { name: "Version", code: "version-form", wanted: "1.0.0.0", is: (text) => FOUR_NUMBERS.test(text) },
  { name: "DefaultLocale", code: "locale-default", wanted: "vi-VN", is: (text) => text === "vi-VN" },
  {
    name: "Permissions",
    code: "permission-unknown",
    wanted: "ReadWriteDocument",
    is: (text) => text === "ReadWriteDocument",
  },
];

/** Attributes that name a kind, by element. Pages "VersionOverrides", "Control", "Action", "ExtensionPoint", "OfficeTab". */
const KINDS: readonly { readonly name: string; readonly attribute: string; readonly wanted: string }[] = [
  { name: "OfficeApp", attribute: "xsi:type", wanted: "TaskPaneApp" },
  { name: "ov:VersionOverrides", attribute: "xsi:type", wanted: "VersionOverridesV1_0" },
  { name: "ov:ExtensionPoint", attribute: "xsi:type", wanted: "PrimaryCommandSurface" },
  { name: "ov:OfficeTab", attribute: "id", wanted: "TabHome" },
  { name: "ov:Control", attribute: "xsi:type", wanted: "Button" },
  { name: "ov:Action", attribute: "xsi:type", wanted: "ShowTaskpane" },
];

/** Who the add-in says it is, and that its buttons are of Excel's Home tab and open one pane. */
export function checkIdentity(root: Element): readonly Fault[] {
  const all = everyElement(root);
  return [
    ...SAID.flatMap(({ name, code, wanted, is }) => {
      const element = at(root, name);
      return element && !is(element.text) ? [fault(element.line, code, { found: element.text, wanted })] : [];
    }),
    ...KINDS.flatMap(({ name, attribute, wanted }) =>
      all
        .filter((element) => element.name === name && said(element, attribute) !== wanted)
        .map((element) =>
          fault(element.line, "attribute-wrong", {
            name,
            attribute,
            found: said(element, attribute),
            wanted,
          }),
        ),
    ),
    ...all.flatMap((element) => {
      const host = { Host: "Name", "ov:Host": "xsi:type" }[element.name];
      const found = host && said(element, host);
      return found === undefined || found === "Workbook"
        ? []
        : [fault(element.line, "host-not-excel", { found })];
    }),
    ...repeatedControls(all),
    ...panesApart(all),
  ];
}

function repeatedControls(all: readonly Element[]): readonly Fault[] {
  const named = all.filter(({ name }) => ["ov:Control", "ov:Group"].includes(name));
  return named
    .filter((element, index) =>
      named.slice(0, index).some((other) => said(other, "id") === said(element, "id")),
    )
    .map((element) => fault(element.line, "control-repeated", { found: said(element, "id") }));
}

function panesApart(all: readonly Element[]): readonly Fault[] {
  const [first, ...others] = all.filter(({ name }) => name === "ov:TaskpaneId");
  return others
    .filter(({ text }) => text !== first?.text)
    .map(({ line, text }) => fault(line, "pane-apart", { found: text, wanted: first?.text ?? "" }));
}
