// The rules stand in test/rules/dependencies.ts, and who may knock where in test/rules/doors.ts.
import { rules } from './test/rules/dependencies.ts';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...rules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
