// Compares the description of the service with the one that was released last: what breaks callers, what is new, and
// which version follows.
//
// usage: node compare-spec.mjs                 exit status 0: the version in Directory.Build.props covers the changes;
//                                              1: it does not; 2: they could not be compared
//        node compare-spec.mjs --release       keeps the description as the released one (part of a release)
//        --spec FILE --released FILE --version X.Y.Z    in place of the repository's own
//
// What breaks is judged from a caller in C#: the client has one class for each schema and one property for each field,
// so a field that goes breaks a program even where JSON readers would not notice.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..');

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const textKeys = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'operationId', 'contact', 'license']);
const lowerBounds = ['minimum', 'minLength', 'minItems', 'minProperties'];
const upperBounds = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];
const otherRules = ['pattern', 'multipleOf', 'uniqueItems', 'exclusiveMinimum', 'exclusiveMaximum'];
const ranks = { patch: 0, minor: 1, major: 2 };

class Comparison {
  constructor(before, after) {
    this.before = before;
    this.after = after;
    this.changes = [];
    this.used = { before: new Map(), after: new Map() };
  }

  add(step, where, text) {
    if (!this.changes.some(change => change.where === where && change.text === text))
      this.changes.push({ step, where, text });
  }

  run() {
    const { before, after } = this;
    this.set('server', names(before.servers, server => server.url), names(after.servers, server => server.url), 'description');
    const operations = document => new Map(Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
      methods.filter(method => item[method]).map(method => [`${method.toUpperCase()} ${path}`, { item, operation: item[method] }])));
    const [was, now] = [operations(before), operations(after)];
    this.set('', [...was.keys()], [...now.keys()], 'operation');
    for (const [name, { item, operation }] of was) {
      this.reach('before', operation, item);
      if (now.has(name))
        this.operation(name, { ...operation, parameters: parameters(before, item, operation) },
          { ...now.get(name).operation, parameters: parameters(after, now.get(name).item, now.get(name).operation) });
    }
    for (const { item, operation } of now.values())
      this.reach('after', operation, item);
    this.schemas();
    const schemes = document => document.components?.securitySchemes ?? {};
    this.set('', Object.keys(schemes(before)), Object.keys(schemes(after)), 'security scheme');
    if (this.changes.length === 0 && !same(before, after))
      this.add('patch', 'texts', 'descriptions, examples or their like have changed');
    return this.changes;
  }

  /** Names that went break, names that came are new. */
  set(where, was, now, kind, added = 'minor') {
    for (const name of was.filter(name => !now.includes(name)))
      this.add('major', where || name, where ? `${kind} ${name} is gone` : `${kind} is gone`);
    for (const name of now.filter(name => !was.includes(name)))
      this.add(added, where || name, where ? `${kind} ${name} is new` : `${kind} is new`);
  }

  operation(name, was, now) {
    this.flag(name, 'deprecated', was, now);
    const security = (document, operation) => names(operation.security ?? document.security, requirement => Object.keys(requirement).sort().join(' with ') || 'none');
    this.set(name, security(this.before, was), security(this.after, now), 'credential');
    this.set(name, was['x-required-scopes'] ?? [], now['x-required-scopes'] ?? [], 'scope');
    if (!same(was['x-rate-limit'], now['x-rate-limit']))
      this.add('minor', name, 'the documented rate limit is another one');
    if (!same(names(was['x-error-codes'], code => code.code), names(now['x-error-codes'], code => code.code)))
      this.add('minor', name, 'the documented error codes are other ones');

    for (const [key, parameter] of was.parameters) {
      const other = now.parameters.get(key);
      if (!other) {
        this.add('major', name, `${key} is gone`);
        continue;
      }
      const where = `${name}, ${key}`;
      if (!parameter.required && other.required)
        this.add('major', where, 'is required now');
      if (parameter.required && !other.required)
        this.add('minor', where, 'is not required any more');
      for (const style of ['style', 'explode', 'allowReserved'].filter(style => parameter[style] !== other[style]))
        this.add('major', where, `${style} has changed`);
      this.flag(where, 'deprecated', parameter, other);
      this.schema(where, parameter.schema, other.schema, 'in');
    }
    for (const [key, parameter] of now.parameters) {
      if (!was.parameters.has(key))
        this.add(parameter.required ? 'major' : 'minor', name, `${key} is new${parameter.required ? ' and required' : ''}`);
    }

    const [bodyWas, bodyNow] = [deref(this.before, was.requestBody), deref(this.after, now.requestBody)];
    if (bodyWas && !bodyNow)
      this.add('major', name, 'request body is gone');
    else if (!bodyWas && bodyNow)
      this.add(bodyNow.required ? 'major' : 'minor', name, `request body is new${bodyNow.required ? ' and required' : ''}`);
    else if (bodyWas) {
      if (!!bodyWas.required !== !!bodyNow.required)
        this.add(bodyNow.required ? 'major' : 'minor', `${name}, request body`, bodyNow.required ? 'is required now' : 'is not required any more');
      this.content(`${name}, request body`, bodyWas.content, bodyNow.content, 'in');
    }

    for (const [status, response] of Object.entries(was.responses ?? {})) {
      const other = now.responses?.[status];
      if (!other)
        // Every failure is the same exception: a status that is not described any more takes nothing away.
        this.add(status.startsWith('2') ? 'major' : 'minor', name, `answer ${status} is gone`);
      else
        this.content(`${name}, answer ${status}`, deref(this.before, response).content, deref(this.after, other).content, 'out');
    }
    for (const status of Object.keys(now.responses ?? {}).filter(status => !was.responses?.[status]))
      this.add('minor', name, `answer ${status} is new`);
  }

  content(where, was = {}, now = {}, direction) {
    this.set(where, Object.keys(was), Object.keys(now), 'content type');
    for (const type of Object.keys(was).filter(type => now[type]))
      this.schema(where, was[type].schema, now[type].schema, direction);
  }

  /** Schemas with a name are classes; each is compared once, as what it is used for. */
  schemas() {
    const [was, now] = [this.used.before, this.used.after];
    this.set('', [...was.keys()].map(name => `schema ${name}`), [...now.keys()].map(name => `schema ${name}`), 'type');
    for (const [name, directions] of was) {
      if (!now.has(name))
        continue;
      for (const direction of new Set([...directions, ...now.get(name)]))
        this.schema(name, this.before.components.schemas[name], this.after.components.schemas[name], direction);
    }
  }

  schema(where, was, now, direction) {
    if (!was || !now) {
      if (was || now)
        this.add('major', where, now ? 'has a schema now' : 'has no schema any more');
      return;
    }
    if (was.$ref || now.$ref || typeName(was) !== typeName(now)) {
      if (typeName(was) !== typeName(now))
        this.add('major', where, `is ${typeName(now)}, was ${typeName(was)}`);
      return;
    }

    const request = direction === 'in';
    if (!!was.nullable !== !!now.nullable)
      this.add(request === !!now.nullable ? 'minor' : 'major', where, now.nullable ? 'can be null now' : 'cannot be null any more');
    this.flag(where, 'deprecated', was, now);
    this.set(where, (was.enum ?? []).map(String), (now.enum ?? []).map(String), 'value');
    if (was.enum === undefined && now.enum !== undefined)
      this.add('major', where, 'takes listed values only now');
    if (was['x-unit'] !== now['x-unit'])
      this.add(was['x-unit'] === undefined ? 'patch' : 'major', where, `unit is ${now['x-unit'] ?? 'not told'}, was ${was['x-unit'] ?? 'not told'}`);
    if (!same(strip(was['x-known-values']), strip(now['x-known-values'])))
      this.add('minor', where, 'the documented values are other ones');
    if (!same(was.default, now.default))
      this.add('minor', where, `default is ${JSON.stringify(now.default)}, was ${JSON.stringify(was.default)}`);
    if (!!was.readOnly !== !!now.readOnly || !!was.writeOnly !== !!now.writeOnly)
      this.add('major', where, 'readOnly or writeOnly has changed');

    const bound = (key, tighter) => {
      if (was[key] !== now[key])
        this.add(request && now[key] !== undefined && (was[key] === undefined || tighter(now[key], was[key])) ? 'major' : 'minor', where, `${key} is ${now[key] ?? 'gone'}, was ${was[key] ?? 'not there'}`);
    };
    for (const key of lowerBounds)
      bound(key, (a, b) => a > b);
    for (const key of upperBounds)
      bound(key, (a, b) => a < b);
    for (const key of otherRules)
      bound(key, () => true);

    const [needed, needs] = [was.required ?? [], now.required ?? []];
    for (const field of needs.filter(field => !needed.includes(field)))
      this.add(request ? 'major' : 'minor', `${where}.${field}`, request ? 'is required now' : 'is always there now');
    for (const field of needed.filter(field => !needs.includes(field) && now.properties?.[field]))
      this.add(request ? 'minor' : 'major', `${where}.${field}`, request ? 'is not required any more' : 'can be absent now');

    const [fieldsWere, fieldsAre] = [was.properties ?? {}, now.properties ?? {}];
    for (const field of Object.keys(fieldsWere)) {
      if (fieldsAre[field])
        this.schema(`${where}.${field}`, fieldsWere[field], fieldsAre[field], direction);
      else
        this.add('major', `${where}.${field}`, 'is gone');
    }
    for (const field of Object.keys(fieldsAre).filter(field => !fieldsWere[field]))
      this.add('minor', `${where}.${field}`, 'is new');

    if (was.items || now.items)
      this.schema(`${where}[]`, was.items, now.items, direction);
    this.additional(where, was.additionalProperties ?? true, now.additionalProperties ?? true, direction);
    for (const key of ['oneOf', 'anyOf'])
      this.set(where, alternatives(was[key]), alternatives(now[key]), 'alternative');
    for (const key of ['allOf', 'not', 'discriminator', 'xml']) {
      if (!same(strip(was[key]), strip(now[key])))
        this.add('major', where, `${key} has changed`);
    }
  }

  additional(where, was, now, direction) {
    if (typeof was === 'object' && typeof now === 'object')
      this.schema(`${where}{}`, was, now, direction);
    else if (!same(was, now))
      this.add(direction === 'in' && now === false || typeof was === 'object' || typeof now === 'object' ? 'major' : 'minor', where, now === false ? 'takes no unknown fields any more' : 'fields beyond the described ones have changed');
  }

  flag(where, key, was, now) {
    if (!!was[key] !== !!now[key])
      this.add('minor', where, `is ${now[key] ? key : `not ${key} any more`}`);
  }

  /** Notes which named schemas an operation uses, and for which direction. */
  reach(side, operation, item) {
    const document = this[side];
    const found = this.used[side];
    const visit = (node, direction) => {
      if (node === null || typeof node !== 'object')
        return;
      if (typeof node.$ref === 'string') {
        const name = node.$ref.match(/^#\/components\/schemas\/(.+)$/)?.[1];
        if (name) {
          if (found.get(name)?.has(direction))
            return;
          found.set(name, (found.get(name) ?? new Set()).add(direction));
        }
        visit(lookUp(document, node.$ref), direction);
        return;
      }
      for (const [key, child] of Object.entries(node)) {
        if (!textKeys.has(key))
          visit(child, direction);
      }
    };
    visit([item.parameters, operation.parameters, operation.requestBody], 'in');
    visit(operation.responses, 'out');
  }
}

const names = (list, name) => (list ?? []).map(name);
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const alternatives = list => (list ?? []).map(alternative => alternative.$ref ? typeName(alternative) : JSON.stringify(sorted(strip(alternative))));

function sorted(node) {
  if (Array.isArray(node))
    return node.map(sorted);
  return node && typeof node === 'object' ? Object.fromEntries(Object.keys(node).sort().map(key => [key, sorted(node[key])])) : node;
}

/** Without the texts. The keys of `properties` are names of fields, whatever they are. */
function strip(node, areNames = false) {
  if (Array.isArray(node))
    return node.map(child => strip(child));
  if (!node || typeof node !== 'object')
    return node;
  return Object.fromEntries(Object.entries(node).filter(([key]) => areNames || !textKeys.has(key)).map(([key, child]) => [key, strip(child, !areNames && key === 'properties')]));
}

function typeName(schema) {
  if (schema.$ref)
    return schema.$ref.split('/').at(-1);
  const kind = schema.type ?? (schema.oneOf ? 'one of several types' : schema.anyOf ? 'any of several types' : schema.properties ? 'object' : 'any type');
  return schema.format ? `${kind} (${schema.format})` : kind;
}

function lookUp(document, reference) {
  if (!reference.startsWith('#/'))
    throw new Error(`${reference} is outside of the description`);
  const target = reference.slice(2).split('/').reduce((node, part) => node?.[part.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  if (target === undefined)
    throw new Error(`${reference} is nowhere`);
  return target;
}

const deref = (document, node) => node?.$ref ? deref(document, lookUp(document, node.$ref)) : node;

function parameters(document, item, operation) {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(parameter => deref(document, parameter));
  return new Map(all.map(parameter => [`${parameter.in} parameter ${parameter.name}`, parameter]));
}

/** The description in one piece. */
function read(file) {
  if (file.endsWith('.json'))
    return JSON.parse(readFileSync(file, 'utf8'));
  const cli = join(here, 'node_modules/@redocly/cli/bin/cli.js');
  if (!existsSync(cli))
    throw new Error('Redocly is not installed; run `npm ci` in build/');
  const directory = mkdtempSync(join(tmpdir(), 'compare-spec-'));
  try {
    const bundle = join(directory, 'bundle.json');
    const run = spawnSync(process.execPath, [cli, 'bundle', file, '--output', bundle, '--config', join(here, 'redocly.yaml')], {
      encoding: 'utf8',
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
    });
    if (run.status !== 0)
      throw new Error(`no bundle of ${file} could be made: ${run.stderr.trim()}`);
    return JSON.parse(readFileSync(bundle, 'utf8'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What is kept of a release: all but the examples, which are files of their own and say nothing about the contract. */
function withoutExamples(node, areNames = false) {
  if (Array.isArray(node))
    return node.map(child => withoutExamples(child));
  if (!node || typeof node !== 'object')
    return node;
  return Object.fromEntries(Object.entries(node).filter(([key]) => areNames || (key !== 'example' && key !== 'examples')).map(([key, child]) => [key, withoutExamples(child, !areNames && key === 'properties')]));
}

const versionOf = text => {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(text ?? '');
  if (!match)
    throw new Error(`${text} is no version`);
  return match.slice(1).map(Number);
};

/** The lowest version that tells callers what is coming. Before 1.0.0 the second number takes the part of the first. */
function next([major, minor, patch], step) {
  if (major === 0)
    return step === 'major' ? [0, minor + 1, 0] : [0, minor, patch + 1];
  return step === 'major' ? [major + 1, 0, 0] : step === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

const less = (a, b) => (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) < 0;

function main() {
  const { values } = parseArgs({ options: { release: { type: 'boolean' }, spec: { type: 'string' }, released: { type: 'string' }, version: { type: 'string' } } });
  const spec = values.spec ?? join(root, 'spec/feishu-helpdesk.openapi.yaml');
  const released = values.released ?? join(root, 'spec/released.openapi.json');
  const version = values.version ?? /<Version>([^<]+)<\/Version>/.exec(readFileSync(join(root, 'Directory.Build.props'), 'utf8'))?.[1];
  const shown = relative(process.cwd(), released);
  const declared = versionOf(version);

  if (values.release) {
    writeFileSync(released, `${JSON.stringify({ 'x-released-version': version, ...withoutExamples(read(spec)) }, null, 2)}\n`);
    console.log(`${shown}: the description of ${version}.`);
    return 0;
  }
  if (!existsSync(released)) {
    console.log(`Nothing was released yet (no ${shown}): there is nobody to break.`);
    return 0;
  }

  const { 'x-released-version': last, ...before } = read(released);
  const changes = new Comparison(before, withoutExamples(read(spec))).run();
  const titles = { major: 'Breaks callers:', minor: 'New, breaks nobody:', patch: 'Text only:' };
  console.log(`Compared with the description of ${last}.`);
  for (const [step, title] of Object.entries(titles)) {
    const lines = changes.filter(change => change.step === step).map(change => `  ${change.where}: ${change.text}`).sort();
    if (lines.length > 0)
      console.log(`\n${title}\n${lines.join('\n')}`);
  }
  if (changes.length === 0) {
    console.log('\nNothing has changed.');
    return 0;
  }

  const step = changes.map(change => change.step).reduce((a, b) => ranks[a] >= ranks[b] ? a : b);
  const needed = next(versionOf(last), step);
  console.log(`\nStep: ${step}. The next version is ${needed.join('.')} or higher; Directory.Build.props says ${version}.`);
  // A text alone does not ask for a version of its own: it goes with the next one.
  if (step !== 'patch' && less(declared, needed)) {
    console.error(`Set <Version> in Directory.Build.props to ${needed.join('.')}, or take the changes back.`);
    return 1;
  }
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
