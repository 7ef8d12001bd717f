#include <zlib.h>

// deflateInit and inflateInit are macros, which Swift cannot see.

static inline int billhead_deflate_init(z_stream *stream, int level) {
  return deflateInit(stream, level);
}

static inline int billhead_inflate_init(z_stream *stream) {
  return inflateInit(stream);
}
