// The floor: what one page costs when nothing is decided and little is drawn beyond the text.
//
//   floor LINES OUTPUT [REPEATS]
//
// Draws an invoice of already formatted words with HarfBuzz and Cairo: no JSON, no languages, no
// template, no bidirectional text, no structure. Words are shaped once in a document. With REPEATS
// it draws as often and prints the median of the milliseconds of processor time of a document.

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <hb-ft.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum face { REGULAR, MEDIUM, SEMIBOLD, FACES };

static const char *const files[FACES] = {
  "Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf"};
static const double page_width = 595.276, page_height = 841.89, side = 56.7, bottom = 790;

// Text as glyphs at size 1.
struct run {
  struct run *next;
  enum face face;
  char *text;
  int length, glyph_count;
  double width;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
};

static FT_Face ft_faces[FACES];
static hb_font_t *hb_fonts[FACES];
static cairo_font_face_t *cairo_faces[FACES];
static struct run *table[4096];

struct output {
  unsigned char *bytes;
  size_t count, room;
};

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

static void load_fonts(void) {
  const char *folder = getenv("FLOOR_FONTS");
  FT_Library library;
  FT_Init_FreeType(&library);
  for (int face = 0; face < FACES; face++) {
    char path[512];
    snprintf(
      path, sizeof path, "%s/%s", folder ? folder : "/usr/share/fonts/opentype/inter",
      files[face]);
    if (FT_New_Face(library, path, 0, &ft_faces[face])) {
      fprintf(stderr, "floor: cannot read %s\n", path);
      exit(1);
    }
    FT_Set_Char_Size(ft_faces[face], 0, 1000 * 64, 72, 72);
    hb_fonts[face] = hb_ft_font_create(ft_faces[face], NULL);
    hb_ft_font_set_load_flags(hb_fonts[face], FT_LOAD_NO_HINTING);
    cairo_faces[face] = cairo_ft_font_face_create_for_ft_face(ft_faces[face], FT_LOAD_NO_HINTING);
  }
}

static void shape(struct run *run) {
  hb_buffer_t *buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, run->text, run->length, 0, run->length);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
  hb_shape(hb_fonts[run->face], buffer, NULL, 0);
  unsigned count;
  hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
  hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
  run->glyph_count = count;
  run->glyphs = malloc(count * sizeof *run->glyphs);
  run->clusters = malloc(count * sizeof *run->clusters);
  const double em = 1000 * 64;
  double x = 0;
  for (unsigned i = 0; i < count; i++) {
    run->glyphs[i].index = infos[i].codepoint;
    run->glyphs[i].x = x + positions[i].x_offset / em;
    run->glyphs[i].y = -positions[i].y_offset / em;
    unsigned end = i + 1 < count ? infos[i + 1].cluster : (unsigned)run->length;
    run->clusters[i] = (cairo_text_cluster_t){end - infos[i].cluster, 1};
    x += positions[i].x_advance / em;
  }
  run->width = x;
  hb_buffer_destroy(buffer);
}

static struct run *run_of(enum face face, const char *text) {
  unsigned long hash = 5381 + face;
  for (const char *c = text; *c; c++) hash = hash * 33 ^ (unsigned char)*c;
  struct run **slot = &table[hash & 4095];
  for (struct run *run = *slot; run; run = run->next)
    if (run->face == face && !strcmp(run->text, text)) return run;
  struct run *run = calloc(1, sizeof *run);
  run->next = *slot;
  run->face = face;
  run->text = strdup(text);
  run->length = strlen(text);
  shape(run);
  return *slot = run;
}

static void forget_runs(void) {
  for (int i = 0; i < 4096; i++) {
    while (table[i]) {
      struct run *run = table[i];
      table[i] = run->next;
      free(run->text);
      free(run->glyphs);
      free(run->clusters);
      free(run);
    }
  }
}

// `end` is 1 for text that ends at x.
static void draw(
  cairo_t *cairo, enum face face, double size, double x, double y, int end, const char *text) {
  struct run *run = run_of(face, text);
  if (end) x -= run->width * size;
  cairo_glyph_t *glyphs = malloc(run->glyph_count * sizeof *glyphs);
  for (int i = 0; i < run->glyph_count; i++) {
    glyphs[i].index = run->glyphs[i].index;
    glyphs[i].x = x + run->glyphs[i].x * size;
    glyphs[i].y = y + run->glyphs[i].y * size;
  }
  cairo_set_font_face(cairo, cairo_faces[face]);
  cairo_set_font_size(cairo, size);
  cairo_show_text_glyphs(
    cairo, run->text, run->length, glyphs, run->glyph_count, run->clusters, run->glyph_count, 0);
  free(glyphs);
}

static void rule(cairo_t *cairo, double y, double height) {
  cairo_rectangle(cairo, side, y, page_width - 2 * side, height);
  cairo_fill(cairo);
}

static double draw_head(cairo_t *cairo) {
  static const char *const fields[][2] = {
    {"Invoice number", "NWL-2026-0042"}, {"Date of issue", "February 12, 2026"},
    {"Date due", "March 14, 2026"}, {"Purchase order", "PO-88213"},
    {"Project", "Warehouse telemetry, phase 2"}};
  static const char *const parties[][7] = {
    {"From", "Northwind Labs GmbH", "Torstraße 117", "10119 Berlin", "Germany",
     "billing@northwind.example", "DE VAT DE129273398"},
    {"Bill to", "Brasserie Lumière SARL", "14 rue des Trois-Frères", "75018 Paris", "France",
     "compta@lumiere.example", "FR VAT FR40303265045"}};
  draw(cairo, SEMIBOLD, 20, side, 70, 0, "Invoice");
  double y = 110;
  for (int i = 0; i < 5; i++, y += 14) {
    draw(cairo, REGULAR, 9, side, y, 0, fields[i][0]);
    draw(cairo, MEDIUM, 9, side + 96, y, 0, fields[i][1]);
  }
  for (int party = 0; party < 2; party++)
    for (int i = 0; i < 7; i++)
      draw(
        cairo, i == 1 ? SEMIBOLD : REGULAR, i ? 9 : 8, side + 168 * party, 210 + 13 * i, 0,
        parties[party][i]);
  draw(cairo, SEMIBOLD, 15, side, 340, 0, "€2,613.60 due March 14, 2026");
  draw(cairo, REGULAR, 9, side, 370, 0, "Thank you for your trust. The period is under each line.");
  return 400;
}

static double draw_table_head(cairo_t *cairo, double y) {
  draw(cairo, MEDIUM, 8, side, y, 0, "Description");
  draw(cairo, MEDIUM, 8, 395, y, 1, "Qty");
  draw(cairo, MEDIUM, 8, 450, y, 1, "Unit price");
  draw(cairo, MEDIUM, 8, 480, y, 1, "Tax");
  draw(cairo, MEDIUM, 8, page_width - side, y, 1, "Amount");
  rule(cairo, y + 6, 0.6);
  return y + 22;
}

static void draw_foot(cairo_t *cairo, int page) {
  char label[32];
  snprintf(label, sizeof label, "Page %d", page);
  rule(cairo, 796, 0.4);
  draw(cairo, REGULAR, 8, side, 808, 0, "NWL-2026-0042 · €2,613.60 due March 14, 2026");
  draw(cairo, REGULAR, 8, page_width - side, 808, 1, label);
}

static double draw_line(cairo_t *cairo, double y, int line) {
  char text[64], quantity[16], price[24], amount[24];
  int count = 1 + line % 12, cents = 1000 + line * 37 % 90000, sum = count * cents;
  snprintf(text, sizeof text, "Telemetry platform, plan %d", line + 1);
  snprintf(quantity, sizeof quantity, "%d", count);
  snprintf(price, sizeof price, "€%d.%02d", cents / 100, cents % 100);
  snprintf(amount, sizeof amount, "€%d.%02d", sum / 100, sum % 100);
  draw(cairo, REGULAR, 9, side, y, 0, text);
  draw(cairo, REGULAR, 8, side, y + 12, 0, "Feb 12 – Mar 12, 2026");
  draw(cairo, REGULAR, 9, 395, y, 1, quantity);
  draw(cairo, REGULAR, 9, 450, y, 1, price);
  draw(cairo, REGULAR, 9, 480, y, 1, "20%");
  draw(cairo, REGULAR, 9, page_width - side, y, 1, amount);
  rule(cairo, y + 18, 0.4);
  return y + 33;
}

static void draw_summary(cairo_t *cairo, double y) {
  static const char *const rows[][2] = {
    {"Subtotal", "€2,278.00"}, {"Total excluding tax", "€2,178.00"},
    {"VAT – France (20% on €2,178.00)", "€435.60"}, {"Total", "€2,613.60"},
    {"Amount due", "€2,613.60"}};
  for (int i = 0; i < 5; i++, y += 20) {
    draw(cairo, i == 4 ? SEMIBOLD : REGULAR, i == 4 ? 10.5 : 9, 300, y, 0, rows[i][0]);
    draw(cairo, i == 4 ? SEMIBOLD : REGULAR, i == 4 ? 10.5 : 9, page_width - side, y, 1, rows[i][1]);
  }
}

static void draw_document(int lines, struct output *output) {
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream(collect, output, page_width, page_height);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, "Invoice NWL-2026-0042");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-02-12T00:00:00Z");
  cairo_t *cairo = cairo_create(surface);
  int page = 1;
  double y = draw_table_head(cairo, draw_head(cairo));
  for (int line = 0; line < lines; line++) {
    if (y > bottom - (line + 1 == lines ? 140 : 30)) {
      draw_foot(cairo, page++);
      cairo_show_page(cairo);
      y = draw_table_head(cairo, 70);
    }
    y = draw_line(cairo, y, line);
  }
  draw_summary(cairo, y);
  draw_foot(cairo, page);
  cairo_show_page(cairo);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  forget_runs();
}

static int by_value(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: floor LINES OUTPUT [REPEATS]\n");
    return 64;
  }
  int lines = atoi(arguments[1]), repeats = count > 3 ? atoi(arguments[3]) : 1;
  double *times = malloc(repeats * sizeof *times);
  struct output output = {0};
  load_fonts();
  for (int i = 0; i < repeats; i++) {
    struct timespec start, end;
    output.count = 0;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    draw_document(lines, &output);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    times[i] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
  }
  FILE *file = fopen(arguments[2], "wb");
  if (!file || fwrite(output.bytes, 1, output.count, file) != output.count || fclose(file)) {
    fprintf(stderr, "floor: cannot write %s\n", arguments[2]);
    return 1;
  }
  qsort(times, repeats, sizeof *times, by_value);
  if (repeats > 1) printf("%.4f\n", times[repeats / 2]);
  return 0;
}
