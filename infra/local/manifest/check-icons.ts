import { at, type Element, everyElement, said } from "./element.ts";
import { type Fault, fault } from "./fault.ts";
import type { PictureSize } from "./png-size.ts";
import { ICON_SIZES, ICONS } from "./product.ts";

/** The picture of that file name in `addin/assets`; undefined when there is none or it is no PNG. */
export type Pictures = (name: string) => PictureSize | undefined;

/** Sizes every icon of a ribbon must have: page "Icon". */
const DEMANDED = [16, 32, 80];

/** Pictures of the add-in itself, with their size: pages "IconUrl", "HighResolutionIconUrl" for task panes. */
const OWN = [
  ["IconUrl", 32],
  ["HighResolutionIconUrl", 64],
] as const;

/** Every icon in the sizes Excel demands, each a PNG of ours of exactly that size. */
export function checkIcons(root: Element, pictures: Pictures): readonly Fault[] {
  const images = at(root, "ov:VersionOverrides", "ov:Resources", "bt:Images")?.children ?? [];
  return [
    ...OWN.flatMap(([name, size]) => {
      const element = at(root, name);
      return element ? pictureFaults(element, size, pictures) : [];
    }),
    ...everyElement(root).flatMap((parent) => {
      const icon = at(parent, "ov:Icon");
      return icon ? sizeFaults(icon, said(parent, "id")) : [];
    }),
    ...everyElement(root)
      .filter(({ name }) => name === "ov:Icon")
      .flatMap(({ children }) => children)
      .flatMap((sized) => {
        const image = images.find((each) => said(each, "id") === said(sized, "resid"));
        return image ? pictureFaults(image, Number(said(sized, "size")), pictures) : [];
      }),
  ];
}

function sizeFaults(icon: Element, name: string): readonly Fault[] {
  const sizes = icon.children.map((image) => Number(said(image, "size")));
  return [
    ...DEMANDED.filter((size) => !sizes.includes(size)).map((size) =>
      fault(icon.line, "icon-size-missing", { name, size }),
    ),
    ...icon.children
      .filter((image) => !ICON_SIZES.some((size) => String(size) === said(image, "size")))
      .map((image) => fault(image.line, "icon-size-unknown", { size: said(image, "size") })),
  ];
}

function pictureFaults(image: Element, size: number, pictures: Pictures): readonly Fault[] {
  const found = URL.parse(said(image))?.pathname ?? said(image);
  const picture = found.startsWith(ICONS) ? pictures(found.slice(ICONS.length)) : undefined;
  if (!picture) return [fault(image.line, "icon-file-missing", { found })];
  if (picture.width === size && picture.height === size) return [];
  return [fault(image.line, "icon-file-size", { found, ...picture, size })];
}
