#ifndef OIT_CZLIB_H
#define OIT_CZLIB_H

#include <zlib.h>

/// `inflateInit2`, which is a macro, for gzip and zlib headers alike; 0 when it worked.
static inline int oit_inflate_start(z_stream *_Nonnull stream) {
    return inflateInit2(stream, 15 + 32);
}

#endif
