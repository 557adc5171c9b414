// Quillboard's list of a pupil's sessions: pages of twenty, newest first.

import DataTable from '/static/vendor/datatables.mjs';

new DataTable('#history', { pageLength: 20, lengthMenu: [20, 50, 100], order: [[0, 'desc']] });
