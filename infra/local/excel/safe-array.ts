/** An array as Windows hands it to scripts: office.js takes it apart with toArray. */
export type SafeArray = {
  toArray(): unknown[];
  dimensions(): number;
  lbound(): number;
  ubound(): number;
  getItem(index: number): unknown;
};

/** An array and the arrays within it, in that shape. */
export function safeArray(values: readonly unknown[]): SafeArray {
  const items = values.map((value) => (Array.isArray(value) ? safeArray(value) : value));
  return {
    toArray: () => [...items],
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (index) => items[index],
  };
}
