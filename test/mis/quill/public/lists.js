// Quillboard's lists: each table says itself how long its pages are and how it is sorted.

import DataTable from '/static/vendor/datatables.mjs';

for (const table of document.querySelectorAll('table.paged')) new DataTable(table, { autoWidth: false });
