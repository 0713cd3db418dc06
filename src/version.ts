/** Replaced by the build with the version in package.json. */
declare const COR_CHECK_VERSION: string | undefined;

export const version: string = typeof COR_CHECK_VERSION === "string" ? COR_CHECK_VERSION : "0.0.0-source";
