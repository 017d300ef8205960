#ifndef OIT_CPOPPLER_H
#define OIT_CPOPPLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// A PDF that poppler has opened. The bytes it was opened from must outlive it.
typedef struct oit_pdf oit_pdf;

typedef enum __attribute__((enum_extensibility(closed))) oit_pdf_opening {
    oit_pdf_opened,
    /// It needs a password to be read.
    oit_pdf_locked,
    oit_pdf_refused
} oit_pdf_opening;

/// Opens a PDF; null unless `opening` is `oit_pdf_opened`. Close with oit_pdf_close.
oit_pdf *_Nullable oit_pdf_open(const uint8_t *bytes, size_t count, oit_pdf_opening *opening);
void oit_pdf_close(oit_pdf *pdf);

int oit_pdf_page_count(oit_pdf *pdf);

/// Receives UTF-8 that lives until the receiver returns.
typedef void (*oit_text_receiver)(void *context, const char *text, size_t count);

/// Gives the title of the info dictionary, possibly empty.
void oit_pdf_title(oit_pdf *pdf, oit_text_receiver receiver, void *context);

/// Gives the text of a page (counted from 0) in content-stream order; nothing where there is none.
void oit_pdf_text(oit_pdf *pdf, int page, oit_text_receiver receiver, void *context);

/// One word of a page in its box, in points from the upper left corner of the page as it is shown,
/// with its font size in points and whether its font is a bold one.
typedef struct oit_word {
    const char *text;
    size_t count;
    double size;
    bool bold;
    double left, top, right, bottom;
} oit_word;

/// Receives one word, which lives until the receiver returns.
typedef void (*oit_word_receiver)(void *context, const oit_word *word);

/// Receives a picture of four bytes a dot (blue, green, red and one of no meaning), row by row from
/// the top, a row every `stride` bytes; it lives until the receiver returns. `scale` is dots a point.
typedef void (*oit_picture_receiver)(
    void *context, const uint8_t *dots, int width, int height, size_t stride, double scale);

/// Gives the words of a page in reading order and, where a picture is asked for, the page drawn at a
/// dot a point, a very large one smaller; nothing of what cannot be had. Both in one go cost half as
/// much again as one of them.
void oit_pdf_look(oit_pdf *pdf, int page, oit_word_receiver receiver,
                  oit_picture_receiver _Nullable picture_receiver, void *context);

/// Receives the URI of one link of a page and the text that stands in its rectangle.
typedef void (*oit_link_receiver)(
    void *context, const char *uri, size_t uri_count, const char *text, size_t text_count);
void oit_pdf_links(oit_pdf *pdf, int page, oit_link_receiver receiver, void *context);

/// Draws a page small: 1 when anything shows, 0 when it is blank, -1 when it cannot be drawn.
int oit_pdf_shows_something(oit_pdf *pdf, int page);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif
#endif
