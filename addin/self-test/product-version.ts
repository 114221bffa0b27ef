/** The version of the product in reports: that of package.json, which no page can read. A test compares the two. */
export const PRODUCT_VERSION = "0.1.0";
