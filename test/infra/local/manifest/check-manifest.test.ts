import { describe, expect, test } from "vitest";
import { checkManifest } from "../../../../infra/local/manifest/check-manifest.ts";
import { FAULT_WORDS, told } from "../../../../infra/local/manifest/fault.ts";
import { picturesOnDisk } from "../../../../infra/local/manifest/surroundings.ts";
import { broken, faultsOf, lineOf, ORIGIN, WHOLE } from "./broken-manifest.ts";

test("the manifest as it is made has no fault", () => {
  expect(faultsOf(WHOLE)).toEqual([]);
});

type Case = {
  readonly rule: string;
  readonly text: string;
  readonly code: keyof typeof FAULT_WORDS;
  /** A part of the broken text that stands on the line named. */
  readonly on: string;
};

const PROVIDER = "<ProviderName>Bảng Vàng</ProviderName>";

const CASES: readonly Case[] = [
  {
    rule: "an end tag that is missing is not XML",
    text: broken("</AppDomains>", ""),
    code: "not-xml",
    on: "</OfficeApp>",
  },
  {
    rule: "a DOCTYPE is refused",
    text: broken('<?xml version="1.0" encoding="UTF-8"?>', "<!DOCTYPE OfficeApp>"),
    code: "not-xml",
    on: "<!DOCTYPE",
  },
  {
    rule: "another document is no manifest",
    text: WHOLE.replaceAll("OfficeApp", "Other"),
    code: "not-a-manifest",
    on: "<Other",
  },
  {
    rule: "the namespace is part of a name",
    text: broken("appforoffice/1.1", "appforoffice/1.0"),
    code: "not-a-manifest",
    on: "<OfficeApp",
  },
  {
    rule: "Version stands before ProviderName",
    text: broken(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2\n  $1"),
    code: "element-order",
    on: "<Version>",
  },
  {
    rule: "a button's Label stands before its Supertip",
    text: broken(/(<Label resid="check.label"\/>)(\s*<Supertip>[\s\S]*?<\/Supertip>)/, "$2\n$1"),
    code: "element-order",
    on: '<Label resid="check.label"/>',
  },
  {
    rule: "an element of another kind of add-in is unknown here",
    text: broken(PROVIDER, `${PROVIDER}<Rule/>`),
    code: "element-unknown",
    on: "<Rule/>",
  },
  {
    rule: "the support address is not left out",
    text: broken(/ *<SupportUrl .*\n/, ""),
    code: "element-missing",
    on: "<OfficeApp",
  },
  {
    rule: "a button without a supertip",
    text: broken(/<Supertip>\s*<Title resid="submit.label"\/>[\s\S]*?<\/Supertip>/, ""),
    code: "element-missing",
    on: 'id="BangVang.submit"',
  },
  {
    rule: "one Id only",
    text: broken(PROVIDER, `${PROVIDER}<Permissions>ReadWriteDocument</Permissions>`),
    code: "element-repeated",
    on: "<Permissions>ReadWriteDocument</Permissions>\n  <VersionOverrides",
  },
  {
    rule: "a content add-in is another thing",
    text: broken('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'),
    code: "attribute-wrong",
    on: "<OfficeApp",
  },
  {
    rule: "a button runs no function of its own: it opens the pane",
    text: broken('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ExecuteFunction">'),
    code: "attribute-wrong",
    on: "ExecuteFunction",
  },
  {
    rule: "the Id is a GUID",
    text: broken(/<Id>.*<\/Id>/, "<Id>bang-vang</Id>"),
    code: "id-not-guid",
    on: "<Id>",
  },
  {
    rule: "the version is four numbers",
    text: broken(/<Version>.*<\/Version>/, "<Version>1.0.0</Version>"),
    code: "version-form",
    on: "<Version>",
  },
  {
    rule: "the pane must be able to write",
    text: broken("ReadWriteDocument", "ReadDocument"),
    code: "permission-unknown",
    on: "<Permissions>",
  },
  {
    rule: "the add-in is for Excel",
    text: broken('<Host Name="Workbook"/>', '<Host Name="Document"/>'),
    code: "host-not-excel",
    on: '"Document"',
  },
  {
    rule: "Vietnamese is the language of last resort",
    text: broken("<DefaultLocale>vi-VN", "<DefaultLocale>en-US"),
    code: "locale-default",
    on: "<DefaultLocale>",
  },
  {
    rule: "the name of the add-in has English words",
    text: broken(/(<DisplayName DefaultValue="Bảng Vàng">)\s*<Override .*\/>/, "$1"),
    code: "locale-missing",
    on: "<DisplayName",
  },
  {
    rule: "a button's name has English words",
    text: broken(
      '<bt:Override Locale="en-US" Value="Check"/>',
      '<bt:Override Locale="fr-FR" Value="Vérifier"/>',
    ),
    code: "locale-missing",
    on: '<bt:String id="check.label"',
  },
  {
    rule: "words for one language stand once",
    text: broken(
      '<bt:Override Locale="en-US" Value="Check"/>',
      '<bt:Override Locale="en-US" Value="Check"/>\n<bt:Override Locale="en-US" Value="Review"/>',
    ),
    code: "locale-repeated",
    on: "Review",
  },
  {
    rule: "a button has a name",
    text: broken('id="check.label" DefaultValue="Rà soát"', 'id="check.label" DefaultValue=" "'),
    code: "words-empty",
    on: '<bt:String id="check.label"',
  },
  {
    rule: "a short string has at most 125 characters",
    text: broken('DefaultValue="Rà soát"', `DefaultValue="${"à".repeat(126)}"`),
    code: "words-long",
    on: '<bt:String id="check.label"',
  },
  {
    rule: "a long string has at most 250 characters, in English too",
    text: broken(/Value="Reads the whole sheet[^"]*"/, `Value="${"a".repeat(251)}"`),
    code: "words-long",
    on: "a".repeat(251),
  },
  {
    rule: "the description has at most 250 characters",
    text: broken(/(<Description DefaultValue=")[^"]*"/, `$1${"a".repeat(251)}"`),
    code: "words-long",
    on: "<Description DefaultValue",
  },
  {
    rule: "the name of the add-in has at most 125 characters",
    text: broken('<DisplayName DefaultValue="Bảng Vàng">', `<DisplayName DefaultValue="${"a".repeat(126)}">`),
    code: "words-long",
    on: "<DisplayName",
  },
  {
    rule: "an AppDomain is https",
    text: broken(`<AppDomain>${ORIGIN}`, "<AppDomain>http://bangvang.tinh.example"),
    code: "url-not-https",
    on: "<AppDomain>",
  },
  {
    rule: "an AppDomain has no path",
    text: broken(`<AppDomain>${ORIGIN}`, `<AppDomain>${ORIGIN}/pane`),
    code: "domain-path",
    on: "<AppDomain>",
  },
  {
    rule: "every page stands at one origin",
    text: broken(`${ORIGIN}/pane/pane.html?lenh=tai`, "https://elsewhere.example/pane/pane.html?lenh=tai"),
    code: "url-elsewhere",
    on: "elsewhere.example",
  },
  {
    rule: "an address has at most 2048 characters",
    text: broken("pane.html?lenh=nop", `pane.html?lenh=nop&amp;x=${"y".repeat(2048)}`),
    code: "url-long",
    on: "y".repeat(2048),
  },
  {
    rule: "a resource's id has at most 32 characters",
    text: WHOLE.replaceAll('"check.label"', `"check.label.${"x".repeat(21)}"`),
    code: "resid-long",
    on: `id="check.label.${"x".repeat(21)}" `,
  },
  {
    rule: "a resource's id stands once",
    text: broken('<bt:Url id="submit.url"', '<bt:Url id="check.url"'),
    code: "resid-repeated",
    on: `lenh=nop"`,
  },
  {
    rule: "what a button refers to is there",
    text: broken('<SourceLocation resid="check.url"/>', '<SourceLocation resid="check.page"/>'),
    code: "resid-unknown",
    on: "check.page",
  },
  {
    rule: "a supertip's description is a long string, not a short one",
    text: broken('<Description resid="check.tip"/>', '<Description resid="check.label"/>'),
    code: "resid-unknown",
    on: '<Description resid="check.label"/>',
  },
  {
    rule: "a label refers to something",
    text: broken('<Label resid="group.label"/>', "<Label/>"),
    code: "resid-unknown",
    on: "<Label/>",
  },
  {
    rule: "what nothing refers to is not carried along",
    text: broken("</bt:Urls>", `<bt:Url id="old.url" DefaultValue="${ORIGIN}/old"/></bt:Urls>`),
    code: "resid-unused",
    on: "old.url",
  },
  {
    rule: "buttons have names of their own",
    text: broken('id="BangVang.submit"', 'id="BangVang.check"'),
    code: "control-repeated",
    on: '<Control xsi:type="Button" id="BangVang.check">\n                  <Label resid="submit.label"/>',
  },
  {
    rule: "the buttons share one pane",
    text: broken(
      /(<TaskpaneId>)[^<]*(<\/TaskpaneId>\s*<SourceLocation resid="download.url"\/>)/,
      "$1Another$2",
    ),
    code: "pane-apart",
    on: "<TaskpaneId>Another",
  },
  {
    rule: "a button has a picture of 80",
    text: broken('<bt:Image size="80" resid="check.icon.80"/>', ""),
    code: "icon-size-missing",
    on: '<Icon>\n                    <bt:Image size="16" resid="check.icon.16"/>',
  },
  {
    rule: "a picture of 128 is not for the ribbon",
    text: broken('size="64" resid="check.icon.64"', 'size="128" resid="check.icon.64"'),
    code: "icon-size-unknown",
    on: 'size="128"',
  },
  {
    rule: "a picture is there",
    text: broken("assets/check-16.png", "assets/chek-16.png"),
    code: "icon-file-missing",
    on: "chek-16.png",
  },
  {
    rule: "a picture is where pictures are served from",
    text: broken("/pane/assets/check-16.png", "/check-16.png"),
    code: "icon-file-missing",
    on: "/check-16.png",
  },
  {
    rule: "a picture is a PNG",
    text: broken("assets/check-16.png", "assets/svg/check-16.svg"),
    code: "icon-file-missing",
    on: "check-16.svg",
  },
  {
    rule: "a picture has the size it is used in",
    text: broken("assets/check-16.png", "assets/check-32.png"),
    code: "icon-file-size",
    on: '<bt:Image id="check.icon.16"',
  },
  {
    rule: "the add-in's own picture is 32 × 32",
    text: broken("assets/product-32.png", "assets/product-64.png"),
    code: "icon-file-size",
    on: "<IconUrl",
  },
  {
    rule: "Excel is asked for a set",
    text: broken('<Set Name="ExcelApi"/>', '<Set Name="DialogApi"/>'),
    code: "set-missing",
    on: "<Sets ",
  },
  {
    rule: "an Excel older than 1.8 is never offered the add-in",
    text: broken('DefaultMinVersion="1.8"', 'DefaultMinVersion="1.7"'),
    code: "set-missing",
    on: "<Sets ",
  },
  {
    rule: "the set's own level goes before the default",
    text: broken('<Set Name="ExcelApi"/>', '<Set Name="ExcelApi" MinVersion="1.2"/>'),
    code: "set-missing",
    on: "<Sets ",
  },
];

describe("a manifest broken in one place is refused, with the line", () => {
  test.each(CASES)("$rule", ({ text, code, on }) => {
    expect(faultsOf(text)).toContain(`${code} ${lineOf(text, on)}`);
  });
});

test("http is taken from this machine alone, and only when that is asked for", () => {
  const local = WHOLE.replaceAll(ORIGIN, "http://localhost:4100");
  expect(faultsOf(local)[0]).toMatch(/^url-not-https /);
  expect(faultsOf(local, { local: true })).toEqual([]);
  const near = WHOLE.replaceAll(ORIGIN, "http://bangvang.tinh.example");
  expect(faultsOf(near, { local: true })[0]).toMatch(/^url-not-https /);
});

test("what the code needs above the manifest's set is named with its file", () => {
  const need = {
    member: "Worksheet.pageLayout",
    set: "ExcelApi",
    version: "1.9",
    where: "addin/workbook/lay.ts",
  } as const;
  const [found, ...others] = checkManifest(WHOLE, { local: false, pictures: picturesOnDisk, needs: [need] });
  expect(others).toEqual([]);
  expect(found && told(found, "vi")).toMatch(
    /^dòng \d+: .*Worksheet\.pageLayout \(addin\/workbook\/lay\.ts\).*1\.9.*1\.8/,
  );
  const at19 = broken('DefaultMinVersion="1.8"', 'DefaultMinVersion="1.10"');
  expect(faultsOf(at19, { needs: [need] })).toEqual([]);
});

test("a set that the code uses, nobody asks for and the manifest does not demand is named", () => {
  const need = {
    member: "displayDialogAsync",
    set: "DialogApi",
    version: "1.1",
    where: "addin/sign-in/office-dialog.ts",
  };
  const [found] = checkManifest(WHOLE, { local: false, pictures: picturesOnDisk, needs: [need] });
  expect(found && told(found, "en")).toMatch(
    /^line \d+: .*displayDialogAsync .*isSetSupported\(“DialogApi”\)/,
  );
  const demanding = broken(
    '<Set Name="ExcelApi"/>',
    '<Set Name="ExcelApi"/><Set Name="DialogApi" MinVersion="1.1"/>',
  );
  expect(faultsOf(demanding, { needs: [need] })).toEqual([]);
});

test("a picture that is not square is not the picture", () => {
  const oblong = (name: string) =>
    name === "check-16.png" ? { width: 32, height: 16 } : picturesOnDisk(name);
  expect(faultsOf(WHOLE, { pictures: oblong })).toEqual([
    `icon-file-size ${lineOf(WHOLE, '<bt:Image id="check.icon.16"')}`,
  ]);
});

test("every kind of fault is shown by a case, and is worded in both languages without holes", () => {
  const shown = new Map(
    CASES.flatMap(({ text }) =>
      checkManifest(text, { local: false, pictures: picturesOnDisk, needs: [] }),
    ).map((each) => [each.code, each]),
  );
  const untried = Object.keys(FAULT_WORDS).filter((code) => !shown.has(code as keyof typeof FAULT_WORDS));
  expect(untried).toEqual(["set-unasked", "set-too-low"]);
  for (const each of shown.values())
    for (const lang of ["vi", "en"] as const) expect(told(each, lang)).not.toMatch(/\{\w+\}|undefined/);
});
