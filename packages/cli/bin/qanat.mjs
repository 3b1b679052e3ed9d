#!/usr/bin/env -S node --conditions=@qanat/source
// Plain JavaScript: says so itself when the Node that runs it is too old.
import { enableCompileCache } from 'node:module';
import '../../../scripts/check-node.mjs';

enableCompileCache?.();
const { main } = await import('../src/index.ts');
process.exitCode = await main(process.argv.slice(2));
