#ifndef OIT_RECORDER_H
#define OIT_RECORDER_H

#include "document.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>
#include <UTF.h>

/// What a page may give at most; a page with more is not made for people.
constexpr size_t most_glyphs = 200'000, most_styles = 20'000, most_rules = 20'000,
                 most_images = 2'000;
/// No page is this large; places that are no numbers come from broken matrices.
constexpr double farthest = 100'000;
/// Points that a filled area has at most if it is a line.
constexpr double thickest = 3;
/// How far, in points, a line may be off the level.
constexpr double slope = 0.5;
/// Lighter ones are not seen on white paper.
constexpr double lightest = 0.89;

inline bool is_place(double value) { return std::isfinite(value) && std::abs(value) < farthest; }

inline uint32_t sound(Unicode scalar) {
    bool is_scalar = scalar < 0xD800 || (scalar > 0xDFFF && scalar <= 0x10FFFF);
    return is_scalar ? scalar : 0xFFFD;
}

/// Writes down what poppler draws, in points from the upper left corner.
class Recorder : public OutputDev {
public:
    explicit Recorder(double seconds) : patience(seconds) {}

    std::vector<oit_style> styles;
    std::vector<oit_glyph> glyphs;
    std::vector<oit_rule> rules;
    std::vector<oit_image> images;
    bool shows = false;
    bool is_cut = false;

    static bool should_stop(void *recorder) {
        auto *self = static_cast<Recorder *>(recorder);
        if (self->patience.is_over()) self->is_cut = true;
        return self->is_cut;
    }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    // Patterns and shadings are recorded as filled areas and not drawn.
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    void startPage(int, GfxState *state, XRef *) override {
        width = state->getPageWidth();
        height = state->getPageHeight();
    }

    void updateAll(GfxState *) override { style = none; }
    void restoreState(GfxState *) override { style = none; }
    void updateFont(GfxState *) override { style = none; }
    void updateTextMat(GfxState *) override { style = none; }
    void updateCTM(GfxState *, double, double, double, double, double, double) override {
        style = none;
    }
    void updateRender(GfxState *) override { style = none; }
    void updateHorizScaling(GfxState *) override { style = none; }
    void updateFillColor(GfxState *) override { style = none; }
    void updateFillColorSpace(GfxState *) override { style = none; }

    void beginMarkedContent(const char *name, Dict *properties) override {
        bool is_watermark = false;
        if (name && properties && std::string(name) == "Artifact") {
            Object kind = properties->lookup("Subtype");
            is_watermark = kind.isName("Watermark");
        }
        marks.push_back(is_watermark);
        watermarks += is_watermark;
        style = none;
    }

    void endMarkedContent(GfxState *) override {
        if (marks.empty()) return;
        watermarks -= marks.back();
        marks.pop_back();
        style = none;
    }

    void drawChar(GfxState *state, double x, double y, double dx, double dy, double, double,
                  CharCode code, int, const Unicode *scalars, int count) override {
        // The advance without what is only put between letters.
        double spacing = state->getCharSpace() + (code == 0x20 ? state->getWordSpace() : 0);
        double gap_x, gap_y, pen_x, pen_y, step_x, step_y;
        state->textTransformDelta(spacing * state->getHorizScaling(), 0, &gap_x, &gap_y);
        state->transform(x, y, &pen_x, &pen_y);
        state->transformDelta(dx - gap_x, dy - gap_y, &step_x, &step_y);
        if (is_actual) {
            if (!has_actual) actual = {0, code, style_of(state), float(pen_x), float(pen_y), 0, 0};
            actual.end_x = float(pen_x + step_x);
            actual.end_y = float(pen_y + step_y);
            has_actual = true;
            return;
        }
        put(scalars, count, code, style_of(state), pen_x, pen_y, step_x, step_y);
    }

    void beginActualText(GfxState *, const GooString *text) override {
        is_actual = true;
        has_actual = false;
        actual_text = text ? text->toStr() : std::string();
    }

    void endActualText(GfxState *) override {
        if (is_actual && has_actual) {
            Unicode *scalars = nullptr;
            int count = TextStringToUCS4(actual_text, &scalars);
            // Some producers leave it empty where they have nothing to say.
            if (count > 0)
                put(scalars, count, actual.code, actual.style, actual.x, actual.y,
                    actual.end_x - actual.x, actual.end_y - actual.y);
            gfree(scalars);
        }
        is_actual = false;
    }

    void stroke(GfxState *state) override {
        shows = true;
        GfxRGB rgb;
        state->getStrokeRGB(&rgb);
        if (is_seen(rgb) && state->getStrokeOpacity() > 0) record_lines(state);
    }

    void fill(GfxState *state) override {
        shows = true;
        GfxRGB rgb;
        state->getFillRGB(&rgb);
        if (is_seen(rgb) && state->getFillOpacity() > 0) record_areas(state);
    }

    void eoFill(GfxState *state) override { fill(state); }

    bool tilingPatternFill(GfxState *state, Gfx *, Catalog *, GfxTilingPattern *, const double *,
                           int, int, int, int, double, double) override {
        shows = true;
        record_areas(state);
        return true;
    }

    bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return shows = true; }
    bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override {
        return shows = true;
    }
    bool axialShadedSupportExtend(GfxState *, GfxAxialShading *) override { return true; }
    bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override {
        return shows = true;
    }
    bool radialShadedSupportExtend(GfxState *, GfxRadialShading *) override { return true; }
    bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override {
        return shows = true;
    }
    bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return shows = true; }

    void drawImageMask(GfxState *state, Object *ref, Stream *stream, int across, int down,
                       bool invert, bool interpolate, bool is_inline) override {
        record_image(state, across, down);
        // An inline picture must be read over.
        if (is_inline)
            OutputDev::drawImageMask(state, ref, stream, across, down, invert, interpolate, true);
    }

    void drawImage(GfxState *state, Object *ref, Stream *stream, int across, int down,
                   GfxImageColorMap *colours, bool interpolate, const int *masks,
                   bool is_inline) override {
        record_image(state, across, down);
        if (is_inline)
            OutputDev::drawImage(state, ref, stream, across, down, colours, interpolate, masks,
                                 true);
    }

    void drawMaskedImage(GfxState *state, Object *, Stream *, int across, int down,
                         GfxImageColorMap *, bool, Stream *, int, int, bool, bool) override {
        record_image(state, across, down);
    }

    void drawSoftMaskedImage(GfxState *state, Object *, Stream *, int across, int down,
                             GfxImageColorMap *, bool, Stream *, int, int, GfxImageColorMap *,
                             bool) override {
        record_image(state, across, down);
    }

    void setSoftMaskFromImageMask(GfxState *, Object *, Stream *, int, int, bool, bool,
                                  double *) override {}

    double width = 0, height = 0;

private:
    static constexpr uint32_t none = UINT32_MAX;
    Patience patience;
    /// The style that glyphs are set in now; none where it may have changed.
    uint32_t style = none;
    /// Whether each open piece of marked content is a watermark, and how many are.
    std::vector<bool> marks;
    int watermarks = 0;
    /// The text that stands for the glyphs until its end.
    bool is_actual = false, has_actual = false;
    std::string actual_text;
    oit_glyph actual{};

    static bool is_seen(const GfxRGB &rgb) {
        return std::min({colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)}) < lightest;
    }

    void put(const Unicode *scalars, int count, uint32_t code, uint32_t style, double x, double y,
             double dx, double dy) {
        if (!is_place(x) || !is_place(y) || !is_place(x + dx) || !is_place(y + dy)) return;
        // What lies beyond the paper is not seen.
        if (std::max(x, x + dx) < 0 || std::min(x, x + dx) > width || std::max(y, y + dy) < 0 ||
            std::min(y, y + dy) > height)
            return;
        if (style != none && !styles[style].is_invisible) shows = true;
        if (count < 1)
            return add({0, code, style, float(x), float(y), float(x + dx), float(y + dy)});
        for (int index = 0; index < count; ++index) {
            double from = double(index) / count, to = double(index + 1) / count;
            add({sound(scalars[index]), code, style, float(x + dx * from), float(y + dy * from),
                 float(x + dx * to), float(y + dy * to)});
        }
    }

    void add(const oit_glyph &glyph) {
        if (glyph.style == none) return;
        if (glyphs.size() >= most_glyphs) {
            is_cut = true;
            return;
        }
        glyphs.push_back(glyph);
    }

    uint32_t style_of(GfxState *state) {
        if (style != none) return style;
        oit_style look{};
        const auto &font = state->getFont();
        double size = state->getTransformedFontSize();
        double matrix[4];
        state->getFontTransMat(&matrix[0], &matrix[1], &matrix[2], &matrix[3]);
        if (font && font->getType() == fontType3) size *= scale_type3(*font, matrix);
        if (!(size > 0 && size < farthest)) return none;
        look.size = float(size);
        look.font = font ? font->getID()->num : -1;
        if (font && font->getName()) {
            look.family = family_of(*font->getName());
            look.has_thai_digits = has_thai_digits(*font->getName());
        }
        look.ascent = float(font ? font->getAscent() * size : 0.95 * size);
        look.descent = float(font ? -font->getDescent() * size : 0.35 * size);
        set_direction(look, matrix);
        GfxRGB rgb;
        state->getFillRGB(&rgb);
        double shade = 0.3 * colToDbl(rgb.r) + 0.59 * colToDbl(rgb.g) + 0.11 * colToDbl(rgb.b);
        look.shade = uint8_t(std::clamp(shade, 0.0, 1.0) * 255);
        int render = state->getRender();
        look.is_invisible = (render & 3) == 3;
        look.is_bold = (render & 3) == 2 || (font && is_bold(*font));
        look.is_watermark = watermarks > 0;
        return style = number_of(look);
    }

    uint32_t number_of(const oit_style &look) {
        // The last ones are the likeliest.
        for (size_t back = 1; back <= std::min<size_t>(styles.size(), 32); ++back)
            if (is_same(styles[styles.size() - back], look))
                return uint32_t(styles.size() - back);
        if (styles.size() >= most_styles) {
            is_cut = true;
            return none;
        }
        styles.push_back(look);
        return uint32_t(styles.size() - 1);
    }

    static bool is_same(const oit_style &a, const oit_style &b) {
        return a.size == b.size && a.font == b.font && a.ascent == b.ascent && a.descent == b.descent &&
               a.family == b.family && a.has_thai_digits == b.has_thai_digits &&
               a.shade == b.shade && a.turns == b.turns && a.is_bold == b.is_bold &&
               a.is_slanted == b.is_slanted && a.is_invisible == b.is_invisible &&
               a.is_watermark == b.is_watermark;
    }

    static bool is_bold(const GfxFont &font) {
        const auto &name = font.getName();
        return font.isBold() || font.getWeight() >= GfxFont::W700 ||
               (name && (name->find("Bold") != std::string::npos ||
                         name->find("bold") != std::string::npos));
    }

    /// A number for the family in a font's name: "ABCDEF+THSarabunNew-Bold".
    static uint32_t family_of(const std::string &name) {
        size_t from = name.size() > 7 && name[6] == '+' ? 7 : 0;
        size_t to = name.find_first_of("-,", from);
        auto family = name.substr(from, to == std::string::npos ? to : to - from);
        return static_cast<uint32_t>(std::hash<std::string>()(family));
    }

    /// The name ends in IT and a Thai nine, as UTF-8, as TIS-620 or as an Arabic one.
    static bool has_thai_digits(const std::string &name) {
        return name.find("IT\xE0\xB9\x99") != std::string::npos ||
               name.find("IT\xF9") != std::string::npos || name.find("IT9") != std::string::npos;
    }

    /// A font of drawings has units of its own; its box tells how large they are.
    static double scale_type3(const GfxFont &font, double *matrix) {
        const double *own = font.getFontMatrix();
        const double *box = font.getFontBBox();
        double turned[4] = {own[0] * matrix[0] + own[1] * matrix[2],
                            own[0] * matrix[1] + own[1] * matrix[3],
                            own[2] * matrix[0] + own[3] * matrix[2],
                            own[2] * matrix[1] + own[3] * matrix[3]};
        std::copy(turned, turned + 4, matrix);
        double tall = std::abs((box[3] - box[1]) * own[3]);
        return tall > 0.05 && tall < 20 ? tall : 1;
    }

    /// Which way a line runs, from the axes of its letters.
    static void set_direction(oit_style &look, const double *m) {
        if (std::abs(m[0] * m[3]) > std::abs(m[1] * m[2]))
            look.turns = m[0] > 0 || m[3] < 0 ? 0 : 2;
        else
            look.turns = m[2] > 0 ? 1 : 3;
        double small = std::min(std::abs(m[0]), std::abs(m[1]));
        look.is_slanted = small > 0.1 * std::max(std::abs(m[0]), std::abs(m[1]));
    }

    struct Point {
        double x, y;
    };

    /// The part of the page that is painted on.
    struct Clip {
        double left, top, right, bottom;
    };

    Clip clip_of(GfxState *state) const {
        double left, top, right, bottom;
        state->getClipBBox(&left, &top, &right, &bottom);
        return {std::max(left, 0.0), std::max(top, 0.0), std::min(right, width),
                std::min(bottom, height)};
    }

    void record_lines(GfxState *state) {
        const Clip clip = clip_of(state);
        const GfxPath *path = state->getPath();
        for (int part = 0; part < path->getNumSubpaths(); ++part) {
            const GfxSubpath *line = path->getSubpath(part);
            for (int index = 1; index < line->getNumPoints(); ++index) {
                if (line->getCurve(index) || line->getCurve(index - 1)) continue;
                add_line(point(state, line, index - 1), point(state, line, index), clip);
            }
        }
    }

    void record_areas(GfxState *state) {
        const Clip clip = clip_of(state);
        const GfxPath *path = state->getPath();
        for (int part = 0; part < path->getNumSubpaths(); ++part) {
            const GfxSubpath *area = path->getSubpath(part);
            int count = area->getNumPoints();
            if (count < 3) continue;
            Point first = point(state, area, 0), low = first, high = first;
            bool is_plain = count <= 6;
            for (int index = 1; index < count; ++index) {
                Point next = point(state, area, index);
                low = {std::min(low.x, next.x), std::min(low.y, next.y)};
                high = {std::max(high.x, next.x), std::max(high.y, next.y)};
                is_plain = is_plain && !area->getCurve(index);
            }
            low = {std::max(low.x, clip.left), std::max(low.y, clip.top)};
            high = {std::min(high.x, clip.right), std::min(high.y, clip.bottom)};
            if (low.x > high.x || low.y > high.y) continue;
            if (is_plain && high.y - low.y <= thickest && high.x - low.x > high.y - low.y) {
                double y = (low.y + high.y) / 2;
                add_line({low.x, y}, {high.x, y}, clip);
            } else if (is_plain && high.x - low.x <= thickest) {
                double x = (low.x + high.x) / 2;
                add_line({x, low.y}, {x, high.y}, clip);
            } else {
                for (int index = 1; index <= count; ++index) {
                    if (area->getCurve(index % count) || area->getCurve(index - 1)) continue;
                    add_line(point(state, area, index - 1), point(state, area, index % count),
                             clip);
                }
            }
        }
    }

    static Point point(GfxState *state, const GfxSubpath *path, int index) {
        Point point;
        state->transform(path->getX(index), path->getY(index), &point.x, &point.y);
        return point;
    }

    void add_line(Point from, Point to, const Clip &clip) {
        if (!is_place(from.x) || !is_place(from.y) || !is_place(to.x) || !is_place(to.y)) return;
        double across = std::abs(to.x - from.x), down = std::abs(to.y - from.y);
        if (down <= slope && across > down) {
            add_rule((from.y + to.y) / 2, from.x, to.x, clip.top, clip.bottom, clip.left,
                     clip.right, false);
        } else if (across <= slope && down > across) {
            add_rule((from.x + to.x) / 2, from.y, to.y, clip.left, clip.right, clip.top,
                     clip.bottom, true);
        }
    }

    void add_rule(double position, double from, double to, double lowest, double highest,
                  double first, double last, bool is_upright) {
        if (from > to) std::swap(from, to);
        from = std::max(from, first);
        to = std::min(to, last);
        if (position < lowest - 1 || position > highest + 1 || to - from < 1) return;
        if (rules.size() >= most_rules) {
            is_cut = true;
            return;
        }
        rules.push_back({float(position), float(from), float(to), is_upright});
    }

    void record_image(GfxState *state, int across, int down) {
        shows = true;
        const double *m = state->getCTM();
        const Clip clip = clip_of(state);
        double xs[] = {m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]};
        double ys[] = {m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]};
        double first_x = *std::min_element(xs, xs + 4), last_x = *std::max_element(xs, xs + 4);
        double first_y = *std::min_element(ys, ys + 4), last_y = *std::max_element(ys, ys + 4);
        double left = std::max(first_x, clip.left), right = std::min(last_x, clip.right);
        double top = std::max(first_y, clip.top), bottom = std::min(last_y, clip.bottom);
        if (!is_place(left) || !is_place(top) || !(left <= right) || !(top <= bottom)) return;
        if (images.size() >= most_images) {
            is_cut = true;
            return;
        }
        bool is_sideways = std::abs(m[1]) > std::abs(m[0]);
        double along = std::max(std::abs(m[0]), std::abs(m[1]));
        bool is_slanted = std::min(std::abs(m[0]), std::abs(m[1])) > 0.02 * along;
        double hidden = std::max({left - first_x, last_x - right, top - first_y, last_y - bottom});
        bool is_cropped = hidden > 1;
        images.push_back({{float(left), float(top), float(right), float(bottom)},
                          across, down, is_sideways, is_slanted, is_cropped});
        // Lines may be pictures of a single dot.
        if (bottom - top <= thickest && right - left > bottom - top)
            add_line({left, (top + bottom) / 2}, {right, (top + bottom) / 2}, clip);
        else if (right - left <= thickest)
            add_line({(left + right) / 2, top}, {(left + right) / 2, bottom}, clip);
    }
};

#endif
