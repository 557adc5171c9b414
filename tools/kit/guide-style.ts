/** How the printed guide looks: one side of A4, black on white. Owns the style only. */
export const GUIDE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 8mm 4mm; color: #0b0c0c; background: #fff;
  font: 10pt/1.36 "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
header { border-bottom: 2pt solid #0f385c; margin-bottom: 3mm; padding-bottom: 2mm; }
h1 { font-size: 17pt; line-height: 1.15; margin: 0; color: #0f385c; }
h2 { font-size: 11pt; margin: 3.5mm 0 1mm; color: #0f385c; break-after: avoid; }
p { margin: 0 0 1.5mm; }
ol, ul { margin: 0 0 1.5mm; padding-left: 5mm; }
li { margin-bottom: .6mm; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; }
th, td { border-bottom: .5pt solid #767777; padding: .7mm 2mm .7mm 0; text-align: left; vertical-align: top; }
th { font-weight: 600; }
code { font: 8.6pt/1.3 "Cascadia Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere; }
.no { color: #7a3c1c; white-space: nowrap; }
.columns { columns: 2; column-gap: 7mm; }
.columns > section { break-inside: avoid; margin-bottom: 2mm; }
.columns h2 { margin-top: 0; padding-top: 1mm; }
footer { margin-top: 3mm; border-top: .5pt solid #767777; padding-top: 1.5mm; font-size: 8.6pt; color: #484949; }
@page { size: A4; margin: 11mm 10mm; }
@media print { body { padding: 0; max-width: none; font-size: 8.8pt; } a { color: inherit; text-decoration: none; } }
@media (max-width: 600px) { .columns { columns: 1; } }
`;
