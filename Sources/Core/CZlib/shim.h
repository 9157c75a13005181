#include <zlib.h>

/// deflateInit2 is a macro, which Swift cannot call: this writes gzip (window bits 15 + 16).
static inline int samsyn_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
