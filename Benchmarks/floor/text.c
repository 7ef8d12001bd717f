#include "floor.h"

#include <hb-ot.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum script { LATIN, ARABIC, HAN, SCRIPTS };

static const char *const files[SCRIPTS][WEIGHTS] = {
  {"opentype/inter/Inter-Regular.otf", "opentype/inter/Inter-Medium.otf",
   "opentype/inter/Inter-SemiBold.otf"},
  {"truetype/noto/NotoSansArabic-Regular.ttf", "truetype/noto/NotoSansArabic-Regular.ttf",
   "truetype/noto/NotoSansArabic-Bold.ttf"},
  {"opentype/noto/NotoSansCJK-Regular.ttc", "opentype/noto/NotoSansCJK-Regular.ttc",
   "opentype/noto/NotoSansCJK-Bold.ttc"}};

struct face {
  FT_Face face;
  hb_font_t *font;
  cairo_font_face_t *cairo;
};

// Text of one script as glyphs at size 1, from x on.
struct segment {
  enum script script;
  int start, length, glyph_count;
  double x;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
};

struct run {
  struct run *next;
  enum weight weight;
  char *text;
  double width;
  int count;
  struct segment *segments;
};

// (double)UNITS: what HarfBuzz divides the em into.
enum { SLOTS = 4096, UNITS = 64000 };
static struct run *table[SLOTS];
static FT_Library library;
static struct face faces[SCRIPTS][WEIGHTS];

static struct face *face_of(enum script script, enum weight weight) {
  struct face *face = &faces[script][weight];
  if (face->face) return face;
  char path[512];
  const char *folder = getenv("FLOOR_FONTS");
  snprintf(path, sizeof path, "%s/%s", folder ? folder : "/usr/share/fonts",
           files[script][weight]);
  if (!library) FT_Init_FreeType(&library);
  if (FT_New_Face(library, path, 0, &face->face)) fail("read", path);
  // Not from the FreeType face: Cairo changes the size of that.
  hb_blob_t *blob = hb_blob_create_from_file(path);
  hb_face_t *tables = hb_face_create(blob, 0);
  face->font = hb_font_create(tables);
  hb_font_set_scale(face->font, UNITS, UNITS);
  hb_face_destroy(tables);
  hb_blob_destroy(blob);
  face->cairo = cairo_ft_font_face_create_for_ft_face(face->face, FT_LOAD_NO_HINTING);
  return face;
}

static unsigned character(const char *text, int *length) {
  const unsigned char *c = (const unsigned char *)text;
  *length = c[0] < 0x80 ? 1 : c[0] < 0xE0 ? 2 : c[0] < 0xF0 ? 3 : 4;
  if (*length == 1) return c[0];
  unsigned value = c[0] & (0xFF >> (*length + 1));
  for (int i = 1; i < *length; i++) value = value << 6 | (c[i] & 0x3F);
  return value;
}

// Spaces, stops and marks of direction belong to what is before them.
static enum script script_of(unsigned c, enum script before) {
  if ((c >= 0x600 && c < 0x700) || (c >= 0xFB50 && c < 0xFEFF)) return ARABIC;
  if (c >= 0x2E80) return HAN;
  int is_mark = (c >= 0x2000 && c < 0x2010) || (c >= 0x202A && c < 0x2070);
  if (c == ' ' || c == '.' || c == 0xA0 || is_mark) return before == HAN ? LATIN : before;
  return LATIN;
}

static void shape(struct run *run, struct segment *segment) {
  hb_buffer_t *buffer = hb_buffer_create();
  int backward = segment->script == ARABIC;
  hb_buffer_add_utf8(buffer, run->text + segment->start, segment->length, 0, segment->length);
  hb_buffer_set_direction(buffer, backward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(face_of(segment->script, run->weight)->font, buffer, NULL, 0);
  unsigned count;
  hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
  hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
  segment->glyph_count = count;
  segment->glyphs = malloc(count * sizeof *segment->glyphs);
  segment->clusters = malloc(count * sizeof *segment->clusters);
  for (unsigned i = 0; i < count; i++) {
    segment->glyphs[i].index = infos[i].codepoint;
    segment->glyphs[i].x = run->width + positions[i].x_offset / (double)UNITS;
    segment->glyphs[i].y = -positions[i].y_offset / (double)UNITS;
    run->width += positions[i].x_advance / (double)UNITS;
    // Clusters are in the order of the text, glyphs in that of the page.
    unsigned at = backward ? count - 1 - i : i, end = segment->length;
    if (i + 1 < count) end = infos[backward ? at - 1 : at + 1].cluster;
    segment->clusters[i] = (cairo_text_cluster_t){end - infos[at].cluster, 1};
  }
  hb_buffer_destroy(buffer);
}

static void cut(struct run *run, int is_rtl) {
  int length, room = 0;
  enum script script = is_rtl ? ARABIC : LATIN;
  for (int at = 0; run->text[at]; at += length) {
    script = script_of(character(run->text + at, &length), script);
    if (!run->count || run->segments[run->count - 1].script != script) {
      if (run->count == room) {
        room = room ? 2 * room : 1;
        run->segments = realloc(run->segments, room * sizeof *run->segments);
      }
      run->segments[run->count++] = (struct segment){.script = script, .start = at};
    }
    run->segments[run->count - 1].length += length;
  }
  for (int i = 0; i < run->count; i++)
    shape(run, &run->segments[is_rtl ? run->count - 1 - i : i]);
}

static struct run *run_of(enum weight weight, const char *text, int is_rtl) {
  unsigned long hash = 5381 + weight;
  for (const char *c = text; *c; c++) hash = hash * 33 ^ (unsigned char)*c;
  struct run **slot = &table[hash % SLOTS];
  for (struct run *run = *slot; run; run = run->next)
    if (run->weight == weight && !strcmp(run->text, text)) return run;
  struct run *run = calloc(1, sizeof *run);
  run->next = *slot;
  run->weight = weight;
  run->text = strdup(text);
  cut(run, is_rtl);
  return *slot = run;
}

double width_of(enum weight weight, const char *text, int is_rtl) {
  return run_of(weight, text, is_rtl)->width;
}

void draw_text(
  cairo_t *cairo, enum weight weight, double size, double x, double y, const char *text,
  int is_rtl) {
  struct run *run = run_of(weight, text, is_rtl);
  for (int i = 0; i < run->count; i++) {
    struct segment *segment = &run->segments[i];
    int count = segment->glyph_count;
    cairo_glyph_t *glyphs = malloc(count * sizeof *glyphs);
    for (int j = 0; j < count; j++) {
      glyphs[j].index = segment->glyphs[j].index;
      glyphs[j].x = x + segment->glyphs[j].x * size;
      glyphs[j].y = y + segment->glyphs[j].y * size;
    }
    cairo_set_font_face(cairo, face_of(segment->script, weight)->cairo);
    cairo_set_font_size(cairo, size);
    cairo_show_text_glyphs(
      cairo, text + segment->start, segment->length, glyphs, count, segment->clusters, count,
      segment->script == ARABIC ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
    free(glyphs);
  }
}

static void free_run(struct run *run) {
  for (int i = 0; i < run->count; i++) {
    free(run->segments[i].glyphs);
    free(run->segments[i].clusters);
  }
  free(run->segments);
  free(run->text);
  free(run);
}

// Words are shaped once in a document, not once in a process: a table that grows without end is not
// a floor that anything could stand on.
void forget_runs(void) {
  for (int i = 0; i < SLOTS; i++) {
    while (table[i]) {
      struct run *run = table[i];
      table[i] = run->next;
      free_run(run);
    }
  }
}
