// The editor of a mark in Ext JS: a combo that shows code and words and keeps the code.

export function markEditor(sheet) {
  return {
    xtype: 'combo',
    store: sheet.codes.map(({ code, words }) => [code, `${code} ${words}`]),
    editable: false,
    forceSelection: true,
    matchFieldWidth: false,
  };
}
