import { COMMANDS, type Command } from "./commands.ts";
import { HELP, ICON_SIZES, ICONS, PANE, PRODUCT } from "./product.ts";

type Words = { readonly vi: string; readonly en: string };

/** Where a manifest leads: the origin that serves the pane, and further origins the pane may show, such as the issuer's. */
export type ManifestPlace = { readonly origin: string; readonly alsoShown?: readonly string[] };

/**
 * The add-in's manifest for one origin: what Excel is told of it. Elements stand in the order Microsoft's pages "How to
 * find the proper order of manifest elements" and [MS-OWEMXML] 5.2 and 5.6 demand; what each means is in the pages of
 * "Office Add-ins manifest reference". Every command shares one pane, and its name lets a workbook that asks for it
 * open the pane by itself ("Automatically open a task pane with a document").
 */
export function manifestFor({ origin, alsoShown = [] }: ManifestPlace): string {
  const page = (asks: string) => `${origin}${PANE}?lenh=${asks}`;
  const domains = [...new Set([origin, ...alsoShown])];
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${PRODUCT.id}</Id>
  <Version>${PRODUCT.version}</Version>
  <ProviderName>${escaped(PRODUCT.provider)}</ProviderName>
  <DefaultLocale>vi-VN</DefaultLocale>
  ${worded("DisplayName", PRODUCT.name)}
  ${worded("Description", PRODUCT.description)}
  <IconUrl DefaultValue="${origin}${ICONS}product-32.png"/>
  <HighResolutionIconUrl DefaultValue="${origin}${ICONS}product-64.png"/>
  <SupportUrl DefaultValue="${origin}${HELP}"/>
  <AppDomains>
    ${domains.map((domain) => `<AppDomain>${domain}</AppDomain>`).join("\n    ")}
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="${PRODUCT.excelApi}">
      <Set Name="ExcelApi"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${page("mo")}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Description resid="product.tip"/>
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="start.title"/>
            <Description resid="start.tip"/>
            <LearnMoreUrl resid="help.url"/>
          </GetStarted>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="BangVang.Group">
                <Label resid="group.label"/>
                ${icon("product", 16)}
${COMMANDS.map(button).join("\n")}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        ${["product", ...COMMANDS.map(({ id }) => id)].flatMap((name) => images(origin, name)).join("\n        ")}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="help.url" DefaultValue="${origin}${HELP}"/>
        ${COMMANDS.map(({ id, asks }) => `<bt:Url id="${id}.url" DefaultValue="${page(asks)}"/>`).join("\n        ")}
      </bt:Urls>
      <bt:ShortStrings>
        ${[
          text("group.label", PRODUCT.group),
          text("start.title", PRODUCT.start.title),
          ...COMMANDS.map(({ id, label }) => text(`${id}.label`, label)),
        ].join("\n        ")}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${[
          text("product.tip", PRODUCT.description),
          text("start.tip", PRODUCT.start.tip),
          ...COMMANDS.map(({ id, tip }) => text(`${id}.tip`, tip)),
        ].join("\n        ")}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

const button = ({ id }: Command): string =>
  `                <Control xsi:type="Button" id="BangVang.${id}">
                  <Label resid="${id}.label"/>
                  <Supertip>
                    <Title resid="${id}.label"/>
                    <Description resid="${id}.tip"/>
                  </Supertip>
                  ${icon(id, 18)}
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>
                    <SourceLocation resid="${id}.url"/>
                  </Action>
                </Control>`;

function icon(name: string, indent: number): string {
  const inside = " ".repeat(indent + 2);
  const sizes = ICON_SIZES.map((size) => `${inside}<bt:Image size="${size}" resid="${name}.icon.${size}"/>`);
  return ["<Icon>", ...sizes, `${" ".repeat(indent)}</Icon>`].join("\n");
}

const images = (origin: string, name: string): readonly string[] =>
  ICON_SIZES.map(
    (size) => `<bt:Image id="${name}.icon.${size}" DefaultValue="${origin}${ICONS}${name}-${size}.png"/>`,
  );

const worded = (element: string, { vi, en }: Words): string =>
  `<${element} DefaultValue="${escaped(vi)}">
    <Override Locale="en-US" Value="${escaped(en)}"/>
  </${element}>`;

const text = (id: string, { vi, en }: Words): string =>
  `<bt:String id="${id}" DefaultValue="${escaped(vi)}">
          <bt:Override Locale="en-US" Value="${escaped(en)}"/>
        </bt:String>`;

const escaped = (words: string): string =>
  words
    .normalize("NFC")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
