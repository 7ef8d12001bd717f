// The floor: what a document costs when nothing is decided and little is drawn beyond the text.
//
// It draws already formatted words with HarfBuzz and Cairo: no JSON, no languages, no template, no
// bidirectional algorithm. With FLOOR_TAGGED in the environment it has a structure and is packed.

#include <cairo-ft.h>
#include <stddef.h>

enum weight { REGULAR, MEDIUM, SEMIBOLD, WEIGHTS };

// The cells of one row.
struct row {
  int count;
  char **cells;
};

struct rows {
  int count, room;
  struct row *rows;
};

// What an invoice says. Strings point into `bytes`.
struct words {
  char *bytes;
  int is_rtl;
  const char *document, *title, *headline, *memo, *footer, *foot;
  struct row columns, page;
  struct rows fields, parties, lines, totals;
};

struct words *read_words(const char *path);
void free_words(struct words *words);

// Where a document goes.
struct output {
  unsigned char *bytes;
  size_t count, room;
};

void draw_document(const struct words *words, struct output *output, int is_tagged);
void pack(struct output *drawing);

// The width of a text at size 1.
double width_of(enum weight weight, const char *text, int is_rtl);
void draw_text(
  cairo_t *cairo, enum weight weight, double size, double x, double y, const char *text,
  int is_rtl);
void forget_runs(void);
void fail(const char *what, const char *path) __attribute__((noreturn));
