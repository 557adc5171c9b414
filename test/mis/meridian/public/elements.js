// Small builders of elements, and the colours a mark has in Meridian's grids.

/** el('p', { class: 'x', text: 'y' }, child, child) */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'text') node.textContent = value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children);
  return node;
}

/** The class of a mark's cell: "L 09:07" is late, "I" authorised, and so on. */
export function kindOfMark(codes) {
  const classes = new Map(codes.map((code) => [code.code, code.class]));
  return (text) => {
    const code = String(text ?? '').split(' ')[0];
    if (code === '') return '';
    return code === 'L' ? 'm-late' : `m-${classes.get(code) ?? 'other'}`;
  };
}

export const gridLook = {
  accentColor: '#0f766e',
  fontFamily: 'Arial, "Liberation Sans", Helvetica, sans-serif',
  fontSize: 13,
  foregroundColor: '#16302d',
  headerBackgroundColor: '#f1f7f5',
  headerTextColor: '#3c5a56',
  headerFontWeight: 600,
  borderColor: '#dbe7e4',
  rowHoverColor: '#f4faf8',
  oddRowBackgroundColor: '#ffffff',
  wrapperBorderRadius: 8,
  columnBorder: true,
  cellHorizontalPadding: 10,
};
