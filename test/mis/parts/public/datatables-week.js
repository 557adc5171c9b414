// Lets DataTables cut the server's table into pages of 20, scroll it sideways and keep the names in sight.

const { DataTable } = globalThis;

new DataTable('#week', {
  scrollX: true,
  fixedColumns: { start: 2 },
  ordering: false,
  pageLength: 20,
  lengthMenu: [20, 50],
});
