// Makes a page of what a program wrote into a terminal, for a picture of it: the page goes to descriptor 3, its size in
// pixels to standard output. Knows what the command line uses: bold, dim, and their end.
import fs from 'node:fs';

const columns = Number(process.argv[2]);
const [cell, lineHeight] = [7, 20]; // Of the font below, in which a character of Chinese is two of Latin.
const text = fs.readFileSync(0, 'utf8').replace(/\x1b(\][^\x07]*\x07|\[\?\d+[hl]|[=>])/g, '').replace(/\n+$/, '');
const escaped = part => part.replace(/&/g, '&amp;').replace(/</g, '&lt;');

let [html, classes] = ['', new Set()];
for (const [, codes, , part] of text.matchAll(/(?:\x1b\[([\d;]*)([A-Za-z])|)([^\x1b]*)/g)) {
  for (const code of (codes ?? 'none').split(';')) {
    if (code === '' || code === '0') classes.clear();
    if (code === '1') classes.add('bold');
    if (code === '2') classes.add('dim');
  }
  if (part) html += `<span class="${[...classes].join(' ')}">${escaped(part)}</span>`;
}

fs.writeSync(3, `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<style>
  body { margin: 0; padding: 20px; background: #1d2129; color: #d8dce3; }
  pre { margin: 0; font: 14px/${lineHeight}px "Noto Sans Mono CJK SC", monospace; }
  .bold { color: #fff; font-weight: bold; }
  .dim { color: #8d95a3; }
</style>
<pre>${html}</pre>
</html>
`);
console.log(`${columns * cell + 40},${text.split('\n').length * lineHeight + 40}`);
