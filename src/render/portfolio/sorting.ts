/** The script of the portfolio's page: sorts the table by the column whose button is pressed. Runs in the browser, as it is here. */

export const SORTING = `
const table = document.querySelector('table');
const body = table.tBodies[0];
const heads = [...table.tHead.rows[0].cells];
const collator = new Intl.Collator('en-GB', { numeric: true });
const keyOf = (row, i) => row.cells[i].dataset.sort ?? row.cells[i].textContent.trim();
function sortBy(i) {
  const descends = heads[i].getAttribute('aria-sort') === 'ascending';
  for (const head of heads) head.removeAttribute('aria-sort');
  heads[i].setAttribute('aria-sort', descends ? 'descending' : 'ascending');
  const last = (key) => key === '';
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, i) }));
  rows.sort((a, b) => last(a.key) - last(b.key) || (descends ? -1 : 1) * collator.compare(a.key, b.key));
  body.append(...rows.map(({ row }) => row));
}
heads.forEach((head, i) => head.querySelector('button').addEventListener('click', () => sortBy(i)));
`;
