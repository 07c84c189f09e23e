/** The one version of the whole suite; a test of the command line holds it against package.json. */
export const VERSION = '0.1.0';
