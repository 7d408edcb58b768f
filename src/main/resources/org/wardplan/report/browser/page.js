'use strict';
document.addEventListener('DOMContentLoaded', () => {
  const all = (of, what) => Array.from(of.querySelectorAll(what));
  const make = (tag, parts, inside) => {
    const e = Object.assign(document.createElement(tag), parts);
    if (inside) { inside.append(e); }
    return e;
  };

  // Boxes that scroll can be reached with keys; those that don't need not be.
  const boxes = all(document, '.scroll');
  const reach = () => boxes.forEach((b) => {
    const scrolls = b.scrollWidth > b.clientWidth + 1 || b.scrollHeight > b.clientHeight + 1;
    if (scrolls) { b.tabIndex = 0; } else { b.removeAttribute('tabindex'); }
  });
  addEventListener('resize', reach);

  // Tables: a column's head sorts by it, first one way, then the other, then as they were.
  const key = (cell) => {
    const text = cell ? cell.textContent.trim() : '';
    const plain = text.replace(/\u2212/g, '-').replace(/[\u00a3,%\u00d7\u2248+]/g, '');
    const range = /^(\d+)\u2013(\d+)$/.exec(plain);
    if (range) { return (Number(range[1]) + Number(range[2])) / 2; }
    const number = /^-?\d+(\.\d+)?/.exec(plain);
    if (number) { return Number(number[0]); }
    const month = /^[A-Z][a-z]+ \d{4}$/.test(text) ? Date.parse('1 ' + text + ' UTC') : NaN;
    return Number.isNaN(month) ? text : month;
  };
  const compare = (a, b) => {
    const words = [typeof a, typeof b].map((t) => t === 'string');
    if (words[0] !== words[1]) { return words[0] ? 1 : -1; }
    return words[0] ? a.localeCompare(b, 'en-GB') : a - b;
  };
  const say = make('output', { className: 'said' }, document.querySelector('main'));
  say.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
  const sortable = (table) => {
    const rows = Array.from(table.tBodies[0].rows);
    let at = 0;
    Array.from(table.tHead.rows[0].cells).forEach((th) => {
      at += th.colSpan;
      const column = at - 1;
      const name = th.textContent;
      if (th.tagName !== 'TH' || name === '#') { return; }
      th.textContent = '';
      const button = make('button', { type: 'button', textContent: name }, th);
      button.addEventListener('click', () => {
        const numbers = th.classList.contains('n');
        const turns = numbers ? ['descending', 'ascending'] : ['ascending', 'descending'];
        const next = turns[turns.indexOf(th.getAttribute('aria-sort')) + 1];
        all(table.tHead, 'th').forEach((o) => o.removeAttribute('aria-sort'));
        const order = rows.slice();
        if (next) {
          th.setAttribute('aria-sort', next);
          const way = next === 'ascending' ? 1 : -1;
          const keyed = order.map((row) => [key(row.cells[column]), row]);
          keyed.sort((a, b) => {
            const gone = [a, b].map((k) => k[0] === '' || k[0] === '\u2013');
            return gone[0] || gone[1] ? gone[0] - gone[1] : way * compare(a[0], b[0]);
          });
          keyed.forEach((k, i) => { order[i] = k[1]; });
        }
        table.tBodies[0].append(...order);
        say.textContent = next ? 'Sorted by ' + name + ', ' + next : 'In the order of the paper';
      });
    });
  };
  all(document, 'table[data-sort]').forEach(sortable);

  // The table of wards can be searched.
  let unfilter = () => {};
  const wards = document.querySelector('table[data-wards]');
  if (wards) {
    const rows = Array.from(wards.tBodies[0].rows);
    const bar = make('div', { className: 'wardtools' });
    const label = make('label', { textContent: 'Find a ward or borough ' }, bar);
    const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false }, label);
    const found = make('output', {}, bar);
    const after = make('div', { id: 'after-wards', tabIndex: -1 });
    make('a', { className: 'skip', href: '#after-wards', textContent: 'Skip the table' }, bar);
    wards.parentElement.before(bar);
    wards.parentElement.after(after);
    const words = (t) => t.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f\u2019'.]/g, '');
    const texts = rows.map((r) => words(r.textContent + ' ' + r.id.slice(2)));
    const filter = () => {
      const wanted = words(input.value).split(/\s+/).filter((w) => w);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !wanted.every((w) => texts[i].includes(w));
        shown += row.hidden ? 0 : 1;
      });
      found.textContent = wanted.length === 0 ? '' : shown === 0 ? 'No ward matches'
        : shown + ' of ' + rows.length + ' wards';
    };
    input.addEventListener('input', filter);
    input.addEventListener('keydown', (e) => { if (e.key === 'Escape') { unfilter(); } });
    unfilter = () => { input.value = ''; filter(); };
  }

  // Maps: a ward pointed at or reached with the arrow keys says its figures; Enter or a click leads to its row and back.
  const tip = make('div', { className: 'tip', hidden: true }, document.body);
  tip.setAttribute('aria-hidden', 'true');
  let closing = 0;
  const hide = () => { tip.hidden = true; };
  const later = () => { clearTimeout(closing); closing = setTimeout(hide, 200); };
  const show = (ward, x, y) => {
    clearTimeout(closing);
    tip.textContent = ward.dataset.tip;
    tip.hidden = false;
    const size = tip.getBoundingClientRect();
    const left = Math.max(4, Math.min(x + 14, innerWidth - size.width - 4));
    const top = y + 18 + size.height > innerHeight ? y - size.height - 12 : y + 18;
    tip.style.left = left + 'px';
    tip.style.top = Math.max(4, top) + 'px';
  };
  tip.addEventListener('pointerenter', () => clearTimeout(closing));
  tip.addEventListener('pointerleave', later);
  document.addEventListener('keydown', (e) => { if (e.key === 'Escape') { hide(); } });
  const besides = (ward) => {
    const b = ward.getBoundingClientRect();
    show(ward, b.left + b.width / 2, b.top + b.height / 2);
  };
  document.addEventListener('scroll', () => {
    const ward = document.activeElement.closest('a.ward');
    if (ward) { besides(ward); } else { hide(); }
  }, { passive: true, capture: true });

  all(document, 'svg.map').forEach((svg) => {
    const places = all(svg, 'a.ward');
    if (places.length === 0) { return; }
    const group = places[0].parentElement;
    const rings = ['halo', 'ring'].map((name) => {
      const path = document.createElementNS(svg.namespaceURI, 'path');
      path.setAttribute('class', name);
      path.setAttribute('aria-hidden', 'true');
      group.append(path);
      return path;
    });
    const outline = (ward) => rings.forEach(
      (r) => r.setAttribute('d', ward ? ward.querySelector('path').getAttribute('d') : ''));
    let active = null;
    const choose = (ward) => {
      if (active) { active.setAttribute('tabindex', '-1'); }
      active = ward;
      active.setAttribute('tabindex', '0');
    };
    places.forEach((ward) => {
      const title = ward.querySelector('title');
      ward.dataset.tip = title.textContent;
      ward.setAttribute('aria-label', title.textContent.replace(/\n/g, '; '));
      if (!ward.hasAttribute('href')) { ward.setAttribute('role', 'img'); }
      ward.setAttribute('tabindex', '-1');
      title.remove();
    });
    choose(places[0]);
    let centres = null;
    const centre = (ward) => {
      centres = centres || new Map(places.map((p) => {
        const b = p.querySelector('path').getBBox();
        return [p, [b.x + b.width / 2, b.y + b.height / 2]];
      }));
      return centres.get(ward);
    };
    const next = (from, dx, dy) => {
      const [x, y] = centre(from);
      let best = null;
      let least = Infinity;
      places.forEach((p) => {
        const [px, py] = centre(p);
        const along = (px - x) * dx + (py - y) * dy;
        const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
        const cost = along + 2 * aside;
        if (along > 0.5 && aside <= 2 * along && cost < least) { best = p; least = cost; }
      });
      return best;
    };
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const at = (e) => e.target.closest('a.ward');
    svg.addEventListener('pointermove', (e) => { if (at(e)) { show(at(e), e.clientX, e.clientY); } else { later(); } });
    svg.addEventListener('pointerover', (e) => { if (at(e)) { outline(at(e)); } });
    svg.addEventListener('pointerleave', () => { later(); outline(svg.contains(document.activeElement) ? active : null); });
    svg.addEventListener('focusin', (e) => {
      if (!at(e)) { return; }
      choose(at(e));
      outline(active);
      besides(active);
    });
    svg.addEventListener('focusout', () => { hide(); outline(null); });
    svg.addEventListener('keydown', (e) => {
      const step = steps[e.key];
      if (!step || !active) { return; }
      e.preventDefault();
      const to = next(active, step[0], step[1]);
      if (to) { to.focus(); }
    });
    svg.addEventListener('click', (e) => {
      const ward = at(e);
      const row = ward && ward.hasAttribute('href')
        ? document.getElementById(ward.getAttribute('href').slice(1)) : null;
      if (row) {
        hide();
        unfilter();
        requestAnimationFrame(() => row.querySelector('th a').focus({ preventScroll: true }));
      }
    });
  });

  // From a row back to the map.
  document.addEventListener('click', (e) => {
    const link = e.target.closest('th a[href]');
    const to = link ? document.getElementById(link.getAttribute('href').slice(1)) : null;
    if (to && to.classList.contains('ward')) {
      requestAnimationFrame(() => {
        to.scrollIntoView({ block: 'center' });
        to.focus({ preventScroll: true });
      });
    } else if (to && to.closest('table[data-wards]')) {
      unfilter();
    }
  });
  reach();
});
