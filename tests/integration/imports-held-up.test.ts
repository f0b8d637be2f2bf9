import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readXlsx } from '~/features/imports/read-xlsx.server'

test.each([
  ['far below', 'import-too-many-rows', '<row r="300000000"><c r="A300000000"><v>1</v></c></row>'],
  ['far below, in other quotes', 'import-too-many-rows', "<row r = '900000'></row>"],
  ['far below, in disguise', 'import-unreadable', '<row r="3&#48;0000000"><c r="A3&#48;0000000"><v>1</v></c></row>'],
])('a workbook with a row %s holds up nobody', async (_where, reason, row) => {
  let beats = 0
  const pulse = setInterval(() => beats++, 20)
  const began = Date.now()
  await expect(readXlsx(workbook(row), 4_000)).rejects.toThrow(reason)
  clearInterval(pulse)
  expect(beats).toBeGreaterThanOrEqual(Math.floor((Date.now() - began) / 1_000))
})

test('a plain row is read', async () => {
  expect(await readXlsx(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'))).toEqual([['1']])
})

function workbook(row: string) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default ContentType="application/xml" Extension="xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet r:id="rId1" sheetId="1" name="A"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${row}</sheetData></worksheet>`,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}
