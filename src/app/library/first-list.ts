/** References of the library's first list: more than a screen holds. */
export const FIRST = 100;
