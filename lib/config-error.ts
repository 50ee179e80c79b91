/** The person who runs the server has to change something; the message says what, in one sentence. */
export class ConfigError extends Error {}
