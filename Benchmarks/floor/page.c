#include "floor.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double page_width = 595.276, page_height = 841.89, side = 56.7, bottom = 780;
// Where the columns after the description end.
static const double ends[] = {330, 375, 445, 475, 595.276 - 56.7};

// Where drawing stands. Without a Cairo context it only counts pages.
struct sheet {
  const struct words *words;
  cairo_t *cairo;
  int page, pages, is_tagged;
  double y;
};

static void begin(struct sheet *sheet, const char *tag) {
  if (sheet->cairo && sheet->is_tagged) cairo_tag_begin(sheet->cairo, tag, NULL);
}

static void end(struct sheet *sheet, const char *tag) {
  if (sheet->cairo && sheet->is_tagged) cairo_tag_end(sheet->cairo, tag);
}

static double mirrored(const struct sheet *sheet, double x) {
  return sheet->words->is_rtl ? page_width - x : x;
}

static void put_bare(
  struct sheet *sheet, enum weight weight, double size, double x, int at_end, const char *text) {
  if (!sheet->cairo || !*text) return;
  int is_rtl = sheet->words->is_rtl;
  double left = mirrored(sheet, x);
  if (at_end != is_rtl) left -= width_of(weight, text, is_rtl) * size;
  draw_text(sheet->cairo, weight, size, left, sheet->y, text, is_rtl);
}

// Text in an element of its own.
static void put(
  struct sheet *sheet, const char *tag, enum weight weight, double size, double x, int at_end,
  const char *text) {
  begin(sheet, tag);
  put_bare(sheet, weight, size, x, at_end, text);
  end(sheet, tag);
}

// A line may end after a space, and before and after a character of East Asia.
static const char *next_break(const char *text) {
  if ((unsigned char)*text >= 0xE3) return text + 3;
  while (*text && *text != ' ' && (unsigned char)*text < 0xE3) text++;
  return *text == ' ' ? text + 1 : text;
}

static void put_wrapped(
  struct sheet *sheet, enum weight weight, double size, double x, double width, double leading,
  const char *text) {
  int is_rtl = sheet->words->is_rtl;
  if (width_of(weight, text, is_rtl) * size <= width) {
    put_bare(sheet, weight, size, x, 0, text);
    sheet->y += leading;
    return;
  }
  for (const char *start = text; *start;) {
    const char *end = start;
    double room = width;
    while (*end) {
      const char *stop = next_break(end);
      char *piece = strndup(end, stop - end);
      room -= width_of(weight, piece, is_rtl) * size;
      free(piece);
      if (room < 0 && end > start) break;
      end = stop;
    }
    char *line = strndup(start, end - start);
    put_bare(sheet, weight, size, x, 0, line);
    free(line);
    sheet->y += leading;
    start = end;
  }
}

static void rule(struct sheet *sheet, double y, double height) {
  if (!sheet->cairo) return;
  cairo_rectangle(sheet->cairo, side, y, page_width - 2 * side, height);
  cairo_fill(sheet->cairo);
}

static void put_parties(struct sheet *sheet) {
  double top = sheet->y, last = top;
  for (int i = 0; i < sheet->words->parties.count; i++) {
    struct row party = sheet->words->parties.rows[i];
    sheet->y = top;
    for (int j = 0; j < party.count; j++) {
      put(sheet, "P", j == 1 ? SEMIBOLD : REGULAR, j ? 9 : 8, side + 165 * i, 0, party.cells[j]);
      sheet->y += 13;
    }
    if (sheet->y > last) last = sheet->y;
  }
  sheet->y = last;
}

static void put_head(struct sheet *sheet) {
  const struct words *words = sheet->words;
  sheet->y = 70;
  put(sheet, "H1", SEMIBOLD, 20, side, 0, words->title);
  sheet->y = 110;
  for (int i = 0; i < words->fields.count; i++, sheet->y += 14) {
    put(sheet, "P", REGULAR, 9, side, 0, words->fields.rows[i].cells[0]);
    put(sheet, "P", MEDIUM, 9, side + 96, 0, words->fields.rows[i].cells[1]);
  }
  sheet->y += 20;
  put_parties(sheet);
  sheet->y += 26;
  put(sheet, "H2", SEMIBOLD, 15, side, 0, words->headline);
  sheet->y += 24;
  begin(sheet, "P");
  put_wrapped(sheet, REGULAR, 9, side, page_width - 2 * side, 13, words->memo);
  end(sheet, "P");
  sheet->y += 20;
}

static void put_table_head(struct sheet *sheet) {
  struct row columns = sheet->words->columns;
  begin(sheet, "TR");
  for (int i = 0; i < columns.count; i++)
    put(sheet, "TH", MEDIUM, 8, i ? ends[i] : side, i > 0, columns.cells[i]);
  end(sheet, "TR");
  rule(sheet, sheet->y + 6, 0.6);
  sheet->y += 22;
}

static void put_foot(struct sheet *sheet) {
  struct row page = sheet->words->page;
  char label[256];
  snprintf(
    label, sizeof label, "%s%d%s%d%s", page.cells[0], sheet->page, page.cells[1], sheet->pages,
    page.count > 2 ? page.cells[2] : "");
  rule(sheet, 796, 0.4);
  sheet->y = 808;
  put_bare(sheet, REGULAR, 8, side, 0, sheet->words->foot);
  put_bare(sheet, REGULAR, 8, page_width - side, 1, label);
}

static void turn_page(struct sheet *sheet) {
  put_foot(sheet);
  if (sheet->cairo) cairo_show_page(sheet->cairo);
  sheet->page++;
  sheet->y = 70;
}

static void put_line(struct sheet *sheet, struct row line) {
  double top = sheet->y;
  begin(sheet, "TR");
  begin(sheet, "TD");
  put_wrapped(sheet, REGULAR, 9, side, ends[0] - side, 12, line.cells[0]);
  if (*line.cells[1]) put_bare(sheet, REGULAR, 8, side, 0, line.cells[1]), sheet->y += 12;
  end(sheet, "TD");
  double next = sheet->y;
  sheet->y = top;
  for (int i = 2; i < line.count; i++)
    put(sheet, "TD", REGULAR, 9, ends[i - 1], 1, line.cells[i]);
  end(sheet, "TR");
  sheet->y = next;
  rule(sheet, sheet->y - 6, 0.4);
  sheet->y += sheet->y - top < 24 ? 9 : 8;
}

static void put_totals(struct sheet *sheet) {
  struct rows totals = sheet->words->totals;
  for (int i = 0; i < totals.count; i++, sheet->y += 20) {
    int is_last = i == totals.count - 1;
    enum weight weight = is_last ? SEMIBOLD : REGULAR;
    put(sheet, "P", weight, is_last ? 10.5 : 9, 300, 0, totals.rows[i].cells[0]);
    put(sheet, "P", weight, is_last ? 10.5 : 9, page_width - side, 1, totals.rows[i].cells[1]);
  }
  begin(sheet, "P");
  put_wrapped(sheet, REGULAR, 8, side, page_width - 2 * side, 11, sheet->words->footer);
  end(sheet, "P");
}

// The table's last row, the totals and the footer stay together.
static int put_pages(struct sheet *sheet) {
  struct rows lines = sheet->words->lines;
  double rest = 60 + 20 * sheet->words->totals.count;
  put_head(sheet);
  begin(sheet, "Table");
  put_table_head(sheet);
  for (int i = 0; i < lines.count; i++) {
    if (sheet->y > bottom - (i + 1 == lines.count ? rest : 30)) {
      turn_page(sheet);
      put_table_head(sheet);
    }
    put_line(sheet, lines.rows[i]);
  }
  end(sheet, "Table");
  put_totals(sheet);
  put_foot(sheet);
  if (sheet->cairo) cairo_show_page(sheet->cairo);
  return sheet->page;
}

static cairo_status_t collect(void *closure, const unsigned char *bytes, unsigned count) {
  struct output *output = closure;
  if (output->count + count > output->room) {
    output->room = 2 * (output->count + count);
    output->bytes = realloc(output->bytes, output->room);
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
  return CAIRO_STATUS_SUCCESS;
}

void draw_document(const struct words *words, struct output *output, int is_tagged) {
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream(collect, output, page_width, page_height);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, words->document);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-02-12T00:00:00Z");
  cairo_t *cairo = cairo_create(surface);
  struct sheet counting = {words, NULL, 1, 0, 0, 0};
  struct sheet sheet = {words, cairo, 1, put_pages(&counting), is_tagged, 0};
  put_pages(&sheet);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  forget_runs();
}
