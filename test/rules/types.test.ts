import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

// Each offence is marked by a comment above it: `// @offence` and the compiler's numbers for what must be wrong there.
const mark = /^\s*\/\/ @offence((?: \d+)+)$/;

const files = globSync('test/rules/types/*.offence.{ts,tsx}').map((file) => resolve(file));
const config = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
);
const program = ts.createProgram(files, config?.options ?? {});

interface Told {
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

function toldOf(file: string): readonly Told[] {
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((found) => ({
    line: (source?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? -1) + 1,
    code: found.code,
    message: ts.flattenDiagnosticMessageText(found.messageText, '\n'),
  }));
}

const marksOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const codes = mark.exec(text)?.[1]?.trim().split(' ').map(Number);
      return codes === undefined ? [] : [{ line: index + 2, codes }];
    });

test('the compiler is strict, and there are offences to try it on', () => {
  assert.ok(
    config?.options.strict && config.options.exactOptionalPropertyTypes && config.options.noUncheckedIndexedAccess,
  );
  assert.ok(files.length >= 9, `${files.length} offences`);
});

for (const file of files) {
  test(`does not compile: ${basename(file, '.offence.ts').replaceAll('-', ' ')}`, () => {
    const told = toldOf(file);
    const marks = marksOf(file);
    assert.equal(marks.length, 1, 'mark one offence a file');
    for (const { line, codes } of marks) {
      const here = told.filter((one) => one.line === line && codes.includes(one.code));
      assert.ok(here.length > 0, `line ${line} compiles; told elsewhere: ${JSON.stringify(told)}`);
      assert.deepEqual(
        told.filter((one) => !here.includes(one)),
        [],
        'only the offence may be wrong',
      );
    }
  });
}
