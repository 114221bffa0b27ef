/** Small letters without their marks, so that words are found however they were typed. Figures stay as they are. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
