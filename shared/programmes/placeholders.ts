/** Places of a roster that its source does not name, for the secretariat to fill in: "Đơn vị 2 (điền tên)". */
export const placesToFill = (
  prefix: string,
  title: string,
  from: number,
  to: number,
): readonly { readonly id: string; readonly title: string }[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    id: `${prefix}-${from + index}`,
    title: `${title} ${from + index} (điền tên)`,
  }));
