// A paper written as HTML, looked at by headless Chromium: nothing on the console, nothing fetched but the file, tooltips,
// sorting, searching and keys work, axe finds nothing; pictures at three widths, light and dark, and the print.
//
//   node --experimental-websocket src/test/scripts/page.cjs PAGE.html [FOLDER-FOR-PICTURES]
//
// CHROMIUM names the browser (default chromium), AXE the file axe.min.js of axe-core (left out, and said, where not given).
'use strict';
const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');

const [page, pictures] = process.argv.slice(2);
const url = pathToFileURL(path.resolve(page)).href;
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'));
const problems = [];
const told = (name, right, more = '') => {
  console.log((right ? 'ok    ' : 'WRONG ') + name + (more === '' ? '' : ': ' + more));
  if (!right) { problems.push(name); }
};

const browser = spawn(process.env.CHROMIUM || 'chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run',
  '--hide-scrollbars', '--remote-debugging-port=0', '--user-data-dir=' + profile, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
const end = () => {
  browser.on('exit', () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }));
  browser.kill();
};

const address = () => new Promise((resolve, reject) => {
  let said = '';
  browser.stderr.on('data', (d) => {
    said += d;
    const found = /DevTools listening on (ws:\S+)/.exec(said);
    if (found) { resolve(found[1]); }
  });
  browser.on('exit', () => reject(new Error('the browser ended: ' + said)));
});

async function open() {
  const port = new URL(await address()).port;
  const tabs = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const socket = new WebSocket(tabs.find((t) => t.type === 'page').webSocketDebuggerUrl);
  await new Promise((r) => socket.addEventListener('open', r));
  let n = 0;
  const waiting = new Map();
  const events = [];
  const heard = [];
  socket.addEventListener('message', (m) => {
    const d = JSON.parse(m.data);
    if (d.id) {
      const [resolve, reject] = waiting.get(d.id);
      waiting.delete(d.id);
      if (d.error) { reject(new Error(d.error.message)); } else { resolve(d.result); }
    } else {
      events.push(d);
      heard.filter((h) => h[0] === d.method).forEach((h) => h[1](d.params));
    }
  });
  const send = (method, params = {}) => new Promise((resolve, reject) => {
    waiting.set(++n, [resolve, reject]);
    socket.send(JSON.stringify({ id: n, method, params }));
  });
  const once = (method) => new Promise((r) => { heard.push([method, r]); });
  const run = async (code) => {
    const r = await send('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true });
    if (r.exceptionDetails) { throw new Error(code + ': ' + JSON.stringify(r.exceptionDetails.exception)); }
    return r.result.value;
  };
  const key = async (name, code, text) => {
    await send('Input.dispatchKeyEvent', { type: 'keyDown', key: name, code: name, windowsVirtualKeyCode: code, text });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', key: name, code: name, windowsVirtualKeyCode: code });
    await run('new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))');
  };
  return { send, once, run, key, events, socket };
}

const size = (tab, width, height = 900) =>
  tab.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
const scheme = (tab, value) => tab.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

async function load(tab) {
  const loaded = tab.once('Page.loadEventFired');
  await tab.send('Page.navigate', { url });
  await loaded;
}

async function wards(tab) {
  const box = await tab.run(`(() => { const p = document.querySelector('svg.map a.ward path'); if (!p) { return null; }
    p.scrollIntoView({ block: 'center' }); const b = p.getBoundingClientRect();
    for (let y = b.top + 1; y < b.bottom; y += 1) { for (let x = b.left + 1; x < b.right; x += 1) {
      if (document.elementFromPoint(x, y) === p) { return { x, y, id: p.parentElement.id }; } } } return null; })()`);
  if (!box) { console.log('-     no map of wards'); return; }
  await tab.run('new Promise((r) => setTimeout(r, 300))');
  await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: box.x, y: box.y });
  const tip = await tab.run(`(() => { const t = document.querySelector('.tip'); return t.hidden ? '' : t.textContent; })()`);
  told('pointing at a ward shows its figures', tip.split('\n').length >= (await tab.run(`document.querySelector('table[data-wards]') ? 4 : 1`)) && tip !== '', JSON.stringify(tip));
  const row = await tab.run(`(document.getElementById('w-${box.id}') || {}).textContent || ''`);
  const figures = (tip.match(/\d[\d,.]*%?/g) || []).filter((f) => !/^(629|679)$/.test(f));
  if (row) {
    told('and the row says the same', figures.every((f) => row.includes(f)), figures.join(' '));
  }
  await tab.key('Escape', 27);
  told('Escape takes it away', await tab.run(`document.querySelector('.tip').hidden`));
  await tab.run(`document.querySelector('svg.map a.ward[tabindex="0"]').focus()`);
  const before = await tab.run('document.activeElement.id');
  let after = before;
  for (const [name, code] of [['ArrowRight', 39], ['ArrowDown', 40], ['ArrowLeft', 37], ['ArrowUp', 38]]) {
    if (after === before) { await tab.key(name, code); after = await tab.run('document.activeElement.id'); }
  }
  told('arrow keys go from ward to ward', after !== before && (await tab.run(`!document.querySelector('.tip').hidden`)), before + ' to ' + after);
  told('one stop of Tab in the map', await tab.run(`document.querySelectorAll('svg.map')[0].querySelectorAll('[tabindex="0"]').length`) === 1);
  if (!row) { return; }
  await tab.key('Enter', 13, '\r');
  await tab.run('new Promise((r) => setTimeout(r, 300))');
  const at = await tab.run(`({ row: document.activeElement.closest('tr') ? document.activeElement.closest('tr').id : '', hash: location.hash,
    lit: document.querySelector('tr:target') ? getComputedStyle(document.querySelector('tr:target th')).backgroundColor : '',
    y: document.activeElement.getBoundingClientRect().top, h: innerHeight })`);
  told('Enter leads to the row, which is lit and in sight', at.row === 'w-' + after && at.hash === '#w-' + after && at.y > 0 && at.y < at.h
    && at.lit === 'rgb(255, 244, 194)', JSON.stringify(at));
  await tab.key('Enter', 13, '\r');
  await tab.run('new Promise((r) => setTimeout(r, 300))');
  const back = await tab.run(`({ id: document.activeElement.id, y: document.activeElement.getBoundingClientRect().top, h: innerHeight,
    tip: !document.querySelector('.tip').hidden })`);
  told('and back to the map', back.id === after && back.y > 0 && back.y < back.h && back.tip, JSON.stringify(back));
  await tab.key('Escape', 27);
}

async function table(tab) {
  const has = await tab.run(`!!document.querySelector('table[data-wards]')`);
  if (!has) { console.log('-     no table of wards'); return; }
  const column = (name) => tab.run(`(() => { const t = document.querySelector('table[data-wards]'); const ths = Array.from(t.tHead.rows[0].cells);
    let at = -1; for (const th of ths) { at += th.colSpan; if (th.textContent === '${name}') { break; } }
    return Array.from(t.tBodies[0].rows, (r) => r.cells[at].textContent); })()`);
  const press = (name) => tab.run(`Array.from(document.querySelectorAll('table[data-wards] thead button')).find((b) => b.textContent === '${name}').click()`);
  const paper = await column('Gap');
  await press('Gap');
  const down = (await column('Gap')).map(Number);
  told('a column sorts from the greatest', down.every((x, i) => i === 0 || down[i - 1] >= x), down.slice(0, 4).join(' ') + ' … ' + down.slice(-2).join(' '));
  told('and says so', await tab.run(`document.querySelector('table[data-wards] th[aria-sort]').getAttribute('aria-sort')`) === 'descending');
  await press('Gap');
  const up = (await column('Gap')).map(Number);
  told('then from the least', up.every((x, i) => i === 0 || up[i - 1] <= x));
  await press('Gap');
  told('then as in the paper', JSON.stringify(await column('Gap')) === JSON.stringify(paper));
  await press('Ward');
  const names = await column('Ward');
  told('names sort', names.every((x, i) => i === 0 || names[i - 1].localeCompare(x, 'en-GB') <= 0), names.slice(0, 3).join(', '));
  await press('Ward');
  await press('Ward');
  const find = (text) => tab.run(`(() => { const i = document.querySelector('.wardtools input'); i.value = '${text}'; i.dispatchEvent(new Event('input'));
    return [document.querySelector('.wardtools output').textContent, document.querySelectorAll('table[data-wards] tbody tr:not([hidden])').length]; })()`);
  const all = (await find(''))[1];
  const some = await find(names[0].slice(0, 5).replace(/'/g, ''));
  told('the table can be searched', some[1] > 0 && some[1] < all, some.join(' · '));
  const none = await find('zzzz');
  told('and says when nothing is found', none[1] === 0 && none[0] === 'No ward matches');
  await find('');
}

async function axe(tab, name) {
  if (!process.env.AXE) { console.log('-     axe not given'); return; }
  await tab.run(fs.readFileSync(process.env.AXE, 'utf8') + '; true');
  const r = await tab.run(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => ({
    passes: r.passes.length, incomplete: r.incomplete.map((v) => v.id + ' ' + v.nodes.length + ' ' + v.nodes[0].target + ' ' + v.nodes[0].failureSummary),
    violations: r.violations.map((v) => v.id + ' (' + v.impact + ') ' + v.nodes.length + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')) }))`);
  told('axe, ' + name, r.violations.length === 0, r.passes + ' rules passed, ' + r.violations.length + ' broken, ' + r.incomplete.length + ' to be looked at');
  r.violations.forEach((v) => console.log('        ' + v));
  if (process.env.AXE_ALL) { r.incomplete.forEach((v) => console.log('      ? ' + v)); }
}

async function picture(tab, name) {
  if (!pictures) { return; }
  fs.mkdirSync(pictures, { recursive: true });
  const { cssContentSize: s } = await tab.send('Page.getLayoutMetrics');
  const shot = await tab.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: s.width, height: Math.min(s.height, 6000), scale: 1 } });
  fs.writeFileSync(path.join(pictures, name + '.png'), Buffer.from(shot.data, 'base64'));
}

(async () => {
  const tab = await open();
  for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'DOM']) { await tab.send(domain + '.enable'); }
  await scheme(tab, 'light');
  await size(tab, 1440);
  await load(tab);
  await wards(tab);
  await table(tab);
  for (const [width, height] of [[360, 740], [768, 1024], [1440, 900], [1600, 900]]) {
    await size(tab, width, height);
    const over = await tab.run(`document.documentElement.scrollWidth - innerWidth`);
    told(width + ' px: the page does not scroll sideways', over <= 0, over > 0 ? over + ' px' : '');
  }
  for (const value of ['light', 'dark']) {
    await scheme(tab, value);
    await size(tab, 1440);
    await load(tab);
    for (const width of [360, 768, 1440]) {
      await size(tab, width);
      await picture(tab, width + '-' + value);
    }
    await size(tab, value === 'light' ? 1440 : 360);
    await axe(tab, value);
  }
  await scheme(tab, 'light');
  await size(tab, 1440);
  if (pictures) {
    const pdf = await tab.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
    fs.writeFileSync(path.join(pictures, 'print.pdf'), Buffer.from(pdf.data, 'base64'));
  }
  await tab.send('Emulation.setScriptExecutionDisabled', { value: true });
  await load(tab);
  await size(tab, 768);
  await picture(tab, 'no-script');
  const requests = tab.events.filter((e) => e.method === 'Network.requestWillBeSent').map((e) => e.params.request.url)
    .filter((u) => u.split('#')[0] !== url && u !== 'data:,');
  told('nothing is fetched but the file', requests.length === 0, requests.join(' '));
  const said = tab.events.filter((e) => ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'].includes(e.method)
    && !JSON.stringify(e.params).includes('Runtime.evaluate'));
  told('nothing on the console', said.length === 0, said.map((e) => JSON.stringify(e.params).slice(0, 400)).join(' '));
  tab.socket.close();
})().catch((e) => { console.error(e); problems.push(String(e)); }).finally(() => { end(); process.exitCode = problems.length ? 1 : 0; });
