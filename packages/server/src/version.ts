import about from '../package.json' with { type: 'json' };

/** The version of this node; one number for the whole house. */
export const VERSION: string = about.version;
