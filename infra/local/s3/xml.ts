const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

/** Character data with everything XML would swallow or refuse written as a reference, as S3 does. */
const escapeText = (text: string): string =>
  text.replace(/[&<>"\p{Cc}\uFFFE\uFFFF]/gu, (mark) => `&#${mark.codePointAt(0)};`);

/** One element with text, or nothing at all when there is no value. */
export const element = (name: string, value: string | number | boolean | undefined): string =>
  value === undefined ? "" : `<${name}>${escapeText(String(value))}</${name}>`;

export const parent = (name: string, ...children: readonly string[]): string =>
  `<${name}>${children.join("")}</${name}>`;

export const s3Document = (name: string, ...children: readonly string[]): string =>
  `${declaration}<${name} xmlns="${namespace}">${children.join("")}</${name}>`;

export const errorDocument = (...children: readonly string[]): string =>
  `${declaration}${parent("Error", ...children)}`;
