#ifndef OIT_CZLIB_H
#define OIT_CZLIB_H

#include <zlib.h>

// Both are macros, which Swift cannot call.

/// `inflateInit2` for gzip and zlib headers alike; 0 when it worked.
static inline int oit_inflate_start(z_stream *_Nonnull stream) {
    return inflateInit2(stream, 15 + 32);
}

/// `inflateInit2` for deflate without any header; 0 when it worked.
static inline int oit_inflate_start_raw(z_stream *_Nonnull stream) {
    return inflateInit2(stream, -15);
}

/// `deflateInit2` for a gzip header; 0 when it worked.
static inline int oit_deflate_start(z_stream *_Nonnull stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
