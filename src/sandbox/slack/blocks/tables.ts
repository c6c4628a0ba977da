import { z } from 'zod';
import { richTextBlock } from './rich-text.js';
import { characters, identifier } from './text-objects.js';

const id = { block_id: identifier.optional() };

const tableCell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: characters(1, Infinity) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: characters(1, Infinity) }),
  richTextBlock,
]);

function hasEqualRows(block: { rows: readonly (readonly unknown[])[] }): boolean {
  return block.rows.every((row) => row.length === block.rows[0]?.length);
}

function rows(min: number, max: number) {
  return z.array(z.array(tableCell).min(1).max(20)).min(min).max(max);
}

const columnSettings = z.strictObject({
  align: z.enum(['left', 'center', 'right']).optional(),
  is_wrapped: z.boolean().optional(),
});

/** A `table`: 100 rows of equal length, 20 columns, no empty cell. */
export const table = z
  .strictObject({
    type: z.literal('table'),
    rows: rows(1, 100),
    column_settings: z.array(columnSettings.nullable()).max(20).optional(),
    ...id,
  })
  .refine(hasEqualRows, { message: 'rows must have equal lengths', path: ['rows'] });

/** A `data_table`: 201 rows of equal length with the header. */
export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    rows: rows(2, 201),
    caption: characters(1, 3000),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).max(19).optional(),
    ...id,
  })
  .refine(hasEqualRows, { message: 'rows must have equal lengths', path: ['rows'] });
