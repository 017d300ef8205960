#ifndef OIT_CTESSERACT_SHIM_H
#define OIT_CTESSERACT_SHIM_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

// Leptonica prints what it dislikes to standard error; a bad picture is no news there.
static inline void oit_lept_silence(void) { setMsgSeverity(L_SEVERITY_NONE); }

// pixDestroy wants the address of the pointer that it clears.
static inline void oit_pix_destroy(PIX *_Nullable pix) { pixDestroy(&pix); }

// Grey dots, a byte each, as leptonica keeps them; null without memory.
static inline PIX *_Nullable oit_pix_from_dots(const uint8_t *_Nonnull dots, int width,
                                               int height) {
    PIX *pix = pixCreateNoInit(width, height, 8);
    if (!pix) return NULL;
    l_uint32 *data = pixGetData(pix);
    int words = pixGetWpl(pix);
    for (int y = 0; y < height; ++y) {
        l_uint32 *line = data + (size_t)y * (size_t)words;
        for (int x = 0; x < width; ++x) SET_DATA_BYTE(line, x, dots[(size_t)y * (size_t)width + (size_t)x]);
    }
    return pix;
}

// Copies the dots of a picture of eight bits a dot, row by row from the top.
static inline void oit_pix_copy_dots(PIX *_Nonnull pix, uint8_t *_Nonnull dots) {
    int width = pixGetWidth(pix), height = pixGetHeight(pix), words = pixGetWpl(pix);
    l_uint32 *data = pixGetData(pix);
    for (int y = 0; y < height; ++y) {
        l_uint32 *line = data + (size_t)y * (size_t)words;
        for (int x = 0; x < width; ++x) dots[(size_t)y * (size_t)width + (size_t)x] = GET_DATA_BYTE(line, x);
    }
}

// Eight grey bits a dot over white paper, whatever it was before; null without memory. Takes the
// picture over.
static inline PIX *_Nullable oit_pix_on_paper(PIX *_Nonnull pix) {
    if (pixGetDepth(pix) == 32 && pixGetSpp(pix) == 4) {
        PIX *opaque = pixAlphaBlendUniform(pix, 0xffffff00);
        pixDestroy(&pix);
        if (!opaque) return NULL;
        pix = opaque;
    }
    PIX *grey = pixConvertTo8(pix, 0);
    pixDestroy(&pix);
    return grey;
}

// Sends what tesseract prints nowhere. It is a variable of the whole process.
static inline void oit_tess_silence(TessBaseAPI *_Nonnull api) {
    TessBaseAPISetVariable(api, "debug_file", "/dev/null");
}

#endif
