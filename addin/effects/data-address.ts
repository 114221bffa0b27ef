/** Some bytes as an address to download them from; they never leave this machine. */
export const dataAddress = (type: string, base64: string): string => `data:${type};base64,${base64}`;

/** A text in base64, in UTF-8. */
export const base64Of = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
