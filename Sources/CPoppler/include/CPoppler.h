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

/// A box in points from the upper left corner of the page as it is shown.
typedef struct oit_box {
    float left, top, right, bottom;
} oit_box;

/// How glyphs are set.
typedef struct oit_style {
    /// Points.
    float size;
    /// Points that the font reaches above and below its baseline.
    float ascent, descent;
    /// Tells the fonts of a document apart.
    int32_t font;
    /// The same for fonts of one family, of which a document may hold several parts.
    uint32_t family;
    /// Of the colour, 0 for black to 255 for white.
    uint8_t shade;
    /// Quarter turns clockwise.
    uint8_t turns;
    /// By the font's name, weight or flags, or drawn with an outline as fake bold is.
    bool is_bold;
    /// Set at another angle than a quarter turn.
    bool is_slanted;
    /// Not painted, as the text over a scan is.
    bool is_invisible;
    /// Marked in the file as a watermark.
    bool is_watermark;
    /// Draws Arabic digits as Thai ones, as the fonts named "IT๙" do.
    bool has_thai_digits;
} oit_style;

/// A scalar as it is drawn: where the pen is put down and where it is lifted, in points from the
/// upper left corner of the page as it is shown.
typedef struct oit_glyph {
    /// 0 where the font does not tell.
    uint32_t scalar;
    /// What stands for it in its font.
    uint32_t code;
    uint32_t style;
    float x, y;
    float end_x, end_y;
} oit_glyph;

/// A straight line, or an edge of an area, that is level or upright: its distance from the top or,
/// upright, from the left, and where along it begins and ends.
typedef struct oit_rule {
    float position, from, to;
    bool is_upright;
} oit_rule;

/// A picture: the box that it fills, and its own dots.
typedef struct oit_image {
    oit_box box;
    int width, height;
    /// Turned by a quarter or three.
    bool is_sideways;
    /// Placed at another angle.
    bool is_slanted;
    /// Only a part of it lies on the page.
    bool is_cropped;
} oit_image;

/// A link to a URI or, in a form or a note, what was written into a box.
typedef struct oit_note {
    const char *text;
    size_t count;
    oit_box box;
} oit_note;

/// What was drawn on one page, in the order in which it was.
typedef struct oit_page {
    /// Points.
    double width, height;
    const oit_style *styles;
    const oit_glyph *glyphs;
    const oit_rule *rules;
    const oit_image *images;
    const oit_note *links;
    const oit_note *entries;
    size_t style_count, glyph_count, rule_count, image_count, link_count, entry_count;
    /// Anything was drawn at all, if only white.
    bool shows;
    /// There was more than may be kept, or it took too long.
    bool is_cut;
} oit_page;

/// Receives a page, which lives until the receiver returns.
typedef void (*oit_page_receiver)(void *context, const oit_page *page);

/// Reads a page (counted from 0) in one pass; gives nothing where there is none. It may take
/// `seconds` of processor time.
void oit_pdf_page(oit_pdf *pdf, int page, double seconds, oit_page_receiver receiver,
                  void *context);

/// Receives a picture of a byte a dot, 255 where it is white, row by row from the top, a row every
/// `stride` bytes; it lives until the receiver returns.
typedef void (*oit_picture_receiver)(
    void *context, const uint8_t *dots, int width, int height, size_t stride);

/// Draws a page at some dots an inch to the right and down; gives nothing where it would have more
/// than `most` dots or cannot be drawn in `seconds` of processor time.
void oit_pdf_draw(oit_pdf *pdf, int page, double across, double down, double most, double seconds,
                  oit_picture_receiver receiver, void *context);

/// Gives the largest picture of a page in its own dots, turned as it is shown; nothing where it has
/// more than `most` dots or is not opaque.
void oit_pdf_scan(oit_pdf *pdf, int page, double most, double seconds,
                  oit_picture_receiver receiver, void *context);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif
#endif
