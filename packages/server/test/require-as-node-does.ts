import { registerHooks } from 'node:module';

/**
 * The test runner sets the condition `import` for everything, so that `require('helmet')` in a CommonJS dependency gets
 * the ES module, which Node itself would not give it. Imported before the server, this puts that right.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'helmet'
      ? next(specifier, { ...context, conditions: ['node', 'require'] })
      : next(specifier, context),
});
