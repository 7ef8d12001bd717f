// floor once WORDS OUTPUT     draws one document
// floor warm FOLDER           draws documents as ordered: lines of FIRST COUNT OUTPUT on standard
//                             input, each answered with a sum of bytes

#include "floor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fail(const char *what, const char *path) {
  fprintf(stderr, "floor: cannot %s %s\n", what, path);
  exit(1);
}

static void draw(const char *path, struct output *output) {
  struct words *words = read_words(path);
  output->count = 0;
  int is_tagged = getenv("FLOOR_TAGGED") != NULL;
  draw_document(words, output, is_tagged);
  if (is_tagged) pack(output);
  free_words(words);
}

static void save(const struct output *output, const char *path) {
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(output->bytes, 1, output->count, file) != output->count || fclose(file))
    fail("write", path);
}

static void serve(const char *folder, struct output *output) {
  char order[1024], path[1024], target[1024];
  int first, count;
  while (fgets(order, sizeof order, stdin)) {
    if (sscanf(order, "%d %d %1023s", &first, &count, target) != 3) fail("understand", order);
    size_t size = 0;
    for (int number = first; number < first + count; number++) {
      snprintf(path, sizeof path, "%s/%d.words.tsv", folder, number);
      draw(path, output);
      size += output->count;
    }
    save(output, target);
    printf("%zu\n", size);
    fflush(stdout);
  }
}

int main(int count, char **arguments) {
  struct output output = {0};
  if (count == 4 && !strcmp(arguments[1], "once")) {
    draw(arguments[2], &output);
    save(&output, arguments[3]);
  } else if (count == 3 && !strcmp(arguments[1], "warm")) {
    serve(arguments[2], &output);
  } else {
    fprintf(stderr, "usage: floor once WORDS OUTPUT, floor warm FOLDER\n");
    return 64;
  }
  return 0;
}
