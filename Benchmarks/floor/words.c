#include "floor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail("read", path);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc(size + 1);
  if (fread(bytes, 1, size, file) != (size_t)size) fail("read", path);
  fclose(file);
  bytes[size] = 0;
  return bytes;
}

static struct row split(char *record) {
  struct row row = {1, NULL};
  for (char *c = record; *c; c++) row.count += *c == '\t';
  row.cells = malloc(row.count * sizeof *row.cells);
  for (int i = 0; i < row.count; i++) row.cells[i] = strsep(&record, "\t");
  return row;
}

static void append(struct rows *rows, struct row row) {
  if (rows->count == rows->room) {
    rows->room = rows->room ? 2 * rows->room : 16;
    rows->rows = realloc(rows->rows, rows->room * sizeof *rows->rows);
  }
  rows->rows[rows->count++] = row;
}

static void take(struct words *words, const char *kind, struct row row) {
  if (!strcmp(kind, "line")) append(&words->lines, row);
  else if (!strcmp(kind, "total")) append(&words->totals, row);
  else if (!strcmp(kind, "field")) append(&words->fields, row);
  else if (!strcmp(kind, "party")) append(&words->parties, row);
  else if (!strcmp(kind, "columns")) words->columns = row;
  else if (!strcmp(kind, "page")) words->page = row;
  else {
    const char *value = row.cells[0];
    if (!strcmp(kind, "direction")) words->is_rtl = !strcmp(value, "rtl");
    else if (!strcmp(kind, "document")) words->document = value;
    else if (!strcmp(kind, "title")) words->title = value;
    else if (!strcmp(kind, "headline")) words->headline = value;
    else if (!strcmp(kind, "memo")) words->memo = value;
    else if (!strcmp(kind, "footer")) words->footer = value;
    else if (!strcmp(kind, "foot")) words->foot = value;
    free(row.cells);
  }
}

// One record a line: its kind, then its cells, between tabs.
struct words *read_words(const char *path) {
  struct words *words = calloc(1, sizeof *words);
  words->bytes = read_file(path);
  char *rest = words->bytes, *record;
  while ((record = strsep(&rest, "\n")) && *record) {
    char *kind = strsep(&record, "\t");
    take(words, kind, split(record ? record : ""));
  }
  return words;
}

static void free_rows(struct rows *rows) {
  for (int i = 0; i < rows->count; i++) free(rows->rows[i].cells);
  free(rows->rows);
}

void free_words(struct words *words) {
  free_rows(&words->fields);
  free_rows(&words->parties);
  free_rows(&words->lines);
  free_rows(&words->totals);
  free(words->columns.cells);
  free(words->page.cells);
  free(words->bytes);
  free(words);
}
