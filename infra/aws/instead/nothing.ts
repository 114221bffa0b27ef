/** Stands where a package names a part that is never called. */
export default class {}
