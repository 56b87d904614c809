// Checks the OpenAPI description: Redocly's rules, every example file against its schema, no example left over.
// usage: node lint-spec.mjs [description]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const spec = resolve(process.argv[2] ?? join(here, '../spec/feishu-helpdesk.openapi.yaml'));
const examples = join(dirname(spec), 'examples');

// Bodies that break the description on purpose: the service was reported to send them, the client must read them.
const againstTheContract = ['ticket-get.numbers-in-quotes.derived.json'];

const problems = [];

function redocly(...args) {
  const cli = join(here, 'node_modules/@redocly/cli/bin/cli.js');
  if (!existsSync(cli))
    throw new Error('Redocly is not installed; run `npm ci` in build/.');
  return spawnSync(process.execPath, [cli, ...args, '--config', join(here, 'redocly.yaml')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
  });
}

function lint(file, shownAs) {
  const run = redocly('lint', file, '--format', 'json');
  let report;
  try {
    report = JSON.parse(run.stdout);
  } catch {
    problems.push(`${shownAs}: Redocly gave no report (exit status ${run.status}): ${run.stderr.trim()}`);
    return;
  }
  // Warnings count: the description is to be clean, not nearly so.
  for (const problem of report.problems) {
    const at = problem.location[0];
    const line = file === spec && at?.start ? `:${at.start.line}` : '';
    problems.push(`${shownAs}${line}: ${problem.message} (${problem.ruleId}) at ${at?.pointer ?? '#'}`);
  }
  if (report.problems.length === 0 && run.status !== 0)
    problems.push(`${shownAs}: Redocly ended with exit status ${run.status}: ${run.stderr.trim()}`);
}

/** The examples that a bundle still refers to instead of holding them: nobody would have checked those. */
function* external(node, pointer = '#') {
  if (node === null || typeof node !== 'object')
    return;
  if (typeof node.externalValue === 'string')
    yield `${pointer}: ${node.externalValue}`;
  for (const [key, child] of Object.entries(node))
    yield* external(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function checkExampleValues() {
  const directory = mkdtempSync(join(tmpdir(), 'lint-spec-'));
  try {
    // Linting alone does not open the files of `externalValue`; bundling puts their content in as `value`.
    const bundle = join(directory, 'bundle.json');
    const run = redocly('bundle', spec, '--output', bundle);
    if (run.status !== 0 || !existsSync(bundle)) {
      problems.push(`${relative(process.cwd(), spec)}: no bundle could be made: ${run.stderr.trim()}`);
      return;
    }
    for (const left of external(JSON.parse(readFileSync(bundle, 'utf8'))))
      problems.push(`example was not checked against its schema, ${left}`);
    lint(bundle, 'with the examples put in');
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function checkExampleFiles() {
  const referenced = new Set(
    [...readFileSync(spec, 'utf8').matchAll(/^\s*externalValue:\s*['"]?([^\s'"]+)/gm)].map(match => basename(match[1])));
  const files = readdirSync(examples).filter(file => file.endsWith('.json'));
  for (const file of files) {
    try {
      JSON.parse(readFileSync(join(examples, file), 'utf8'));
    } catch (error) {
      problems.push(`examples/${file}: ${error.message}`);
    }
    if (!referenced.has(file) && !againstTheContract.includes(file))
      problems.push(`examples/${file}: the description does not refer to it`);
  }
  for (const file of againstTheContract) {
    if (!files.includes(file) || referenced.has(file))
      problems.push(`examples/${file}: listed in lint-spec.mjs as breaking the description, but missing or referred to`);
  }
  return files.length;
}

lint(spec, relative(process.cwd(), spec));
const count = checkExampleFiles();
// Whatever is wrong with the description itself would only be told twice.
if (problems.length === 0)
  checkExampleValues();

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`\n${problems.length} problem(s).`);
  process.exitCode = 1;
} else {
  console.log(`${relative(process.cwd(), spec)}: clean, with ${count} example files (${againstTheContract.length} breaks the description on purpose).`);
}
