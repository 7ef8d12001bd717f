// Writes Cairo's file anew: what is no stream goes into compressed object streams, and the table of
// objects becomes a stream (ISO 32000-1, 7.5.7 and 7.5.8).

#include "floor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { IN_STREAM = 100 };

struct object {
  const char *start;
  size_t length;
  int is_stream;
  // Where it is in the new file: an offset, or an object stream and a place in it.
  unsigned kind, position, place;
};

static void add(struct output *output, const void *bytes, size_t count) {
  if (output->count + count > output->room) {
    output->room = 2 * (output->count + count);
    output->bytes = realloc(output->bytes, output->room);
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
}

static void add_words(struct output *output, const char *words) {
  add(output, words, strlen(words));
}

// Finds the objects by Cairo's table: lines of twenty characters.
static struct object *read_objects(const char *file, const char *table, int *count) {
  int first;
  sscanf(table, "xref\n%d %d", &first, count);
  const char *line = strchr(strchr(table, '\n') + 1, '\n') + 1;
  struct object *objects = calloc(*count + 1, sizeof *objects);
  for (int i = 1; i < *count; i++) {
    objects[i].start = strstr(file + atol(line + 20 * i), "obj\n") + 4;
    // Streams end where their dictionary says; the others have no such word in them.
    const char *end = strstr(objects[i].start, "endobj");
    const char *stream = strstr(objects[i].start, "\nstream\n");
    objects[i].is_stream = stream && (!end || stream < end);
    objects[i].length = end - objects[i].start;
  }
  return objects;
}

static size_t stream_length(const struct object *objects, const struct object *object) {
  const char *length = strstr(object->start, "/Length ");
  int number = atoi(length + 8), generation;
  char mark = 0;
  if (sscanf(length + 8, "%d %d %c", &number, &generation, &mark) == 3 && mark == 'R')
    number = atoi(objects[number].start);
  return strstr(object->start, "\nstream\n") + 8 - object->start + number;
}

static void add_stream(
  struct output *output, int number, const char *entries, const struct output *content) {
  uLongf size = compressBound(content->count);
  unsigned char *packed = malloc(size);
  compress2(packed, &size, content->bytes, content->count, 6);
  char head[256];
  snprintf(
    head, sizeof head, "%d 0 obj\n<<%s/Filter/FlateDecode/Length %lu>>\nstream\n", number, entries,
    size);
  add_words(output, head);
  add(output, packed, size);
  add_words(output, "\nendstream\nendobj\n");
  free(packed);
}

// An object stream of the objects from `first` on; tells where the next begins.
static int add_object_stream(
  struct output *output, struct object *objects, int first, int count, int number) {
  struct output head = {0}, body = {0};
  int taken = 0, i = first;
  char entry[96];
  for (; i < count && taken < IN_STREAM; i++) {
    if (objects[i].is_stream) continue;
    snprintf(entry, sizeof entry, "%d %zu ", i, body.count);
    add_words(&head, entry);
    add(&body, objects[i].start, objects[i].length);
    objects[i].kind = 2, objects[i].position = number, objects[i].place = taken++;
  }
  if (taken) {
    snprintf(entry, sizeof entry, "/Type/ObjStm/N %d/First %zu", taken, head.count);
    add(&head, body.bytes, body.count);
    add_stream(output, number, entry, &head);
  }
  free(head.bytes);
  free(body.bytes);
  return taken ? i : count;
}

static void add_place(struct output *table, unsigned kind, unsigned position, unsigned place) {
  unsigned char row[] = {kind, position >> 24, position >> 16, position >> 8, position, place};
  add(table, row, sizeof row);
}

static void add_table(
  struct output *output, const struct object *objects, int count, const unsigned *streams,
  int stream_count, const char *trailer) {
  struct output table = {0};
  char entries[256], end[64];
  unsigned start = output->count;
  add_place(&table, 0, 0, 255);
  for (int i = 1; i < count; i++)
    add_place(&table, objects[i].kind, objects[i].position, objects[i].place);
  for (int i = 0; i < stream_count; i++) add_place(&table, 1, streams[i], 0);
  add_place(&table, 1, start, 0);
  int root = atoi(strstr(trailer, "/Root ") + 6), info = atoi(strstr(trailer, "/Info ") + 6);
  int number = count + stream_count;
  snprintf(
    entries, sizeof entries, "/Type/XRef/W[1 4 1]/Size %d/Root %d 0 R/Info %d 0 R", number + 1,
    root, info);
  add_stream(output, number, entries, &table);
  snprintf(end, sizeof end, "startxref\n%u\n%%%%EOF\n", start);
  add_words(output, end);
  free(table.bytes);
}

void pack(struct output *drawing) {
  add(drawing, "", 1);
  const char *file = (const char *)drawing->bytes, *tail = file + drawing->count - 1;
  while (strncmp(tail, "startxref", 9)) tail--;
  const char *table = file + atol(tail + 9);
  int count;
  struct object *objects = read_objects(file, table, &count);
  struct output packed = {0};
  add_words(&packed, "%PDF-1.7\n%\xB5\xED\xAE\xFB\n");
  for (int i = 1; i < count; i++) {
    if (!objects[i].is_stream) continue;
    char head[32];
    objects[i].kind = 1, objects[i].position = packed.count;
    snprintf(head, sizeof head, "%d 0 obj\n", i);
    add_words(&packed, head);
    add(&packed, objects[i].start, stream_length(objects, &objects[i]));
    add_words(&packed, "\nendstream\nendobj\n");
  }
  unsigned *streams = malloc((count / IN_STREAM + 2) * sizeof *streams);
  int stream_count = 0;
  for (int next = 1; next < count;) {
    unsigned start = packed.count;
    next = add_object_stream(&packed, objects, next, count, count + stream_count);
    if (packed.count > start) streams[stream_count++] = start;
  }
  add_table(&packed, objects, count, streams, stream_count, strstr(table, "trailer"));
  free(streams);
  free(objects);
  free(drawing->bytes);
  *drawing = packed;
}
