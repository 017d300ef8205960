#include "document.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <GfxState.h>
#include <OutputDev.h>
#include <Stream.h>

namespace {

/// A picture of a byte a dot.
struct Dots {
    std::vector<uint8_t> bytes;
    int width = 0, height = 0;
};

/// Takes the largest picture of a page out, dot for dot.
class ScanTaker : public OutputDev {
public:
    ScanTaker(double most, double seconds) : most(most), patience(seconds) {}

    Dots dots;

    static bool should_stop(void *taker) {
        return static_cast<ScanTaker *>(taker)->patience.is_over();
    }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int,
                           int, int, int, double, double) override {
        return true;
    }
    bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return true; }
    bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override { return true; }
    bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override {
        return true;
    }
    bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }

    void drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height,
                   GfxImageColorMap *colours, bool interpolate, const int *masks,
                   bool is_inline) override {
        if (is_inline || masks || !colours->isOk() || !is_larger(state, width, height)) {
            if (is_inline)
                OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate,
                                     masks, true);
            return;
        }
        take(state, stream, width, height, colours->getNumPixelComps(), colours->getBits(),
             [=](unsigned char *line, uint8_t *row) { colours->getGrayLine(line, row, width); });
    }

    void drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height,
                       bool invert, bool interpolate, bool is_inline) override {
        if (is_inline || !is_larger(state, width, height)) {
            if (is_inline)
                OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate,
                                         true);
            return;
        }
        GfxGray grey;
        state->getFillGray(&grey);
        uint8_t paint = colToByte(grey);
        take(state, stream, width, height, 1, 1, [=](unsigned char *line, uint8_t *row) {
            for (int x = 0; x < width; ++x) row[x] = bool(line[x]) == invert ? paint : 255;
        });
    }

    void drawMaskedImage(GfxState *state, Object *, Stream *, int width, int height,
                         GfxImageColorMap *, bool, Stream *, int, int, bool, bool) override {
        if (is_larger(state, width, height)) dots = Dots();
    }

    void drawSoftMaskedImage(GfxState *state, Object *, Stream *, int width, int height,
                             GfxImageColorMap *, bool, Stream *, int, int, GfxImageColorMap *,
                             bool) override {
        if (is_larger(state, width, height)) dots = Dots();
    }

    void setSoftMaskFromImageMask(GfxState *, Object *, Stream *, int, int, bool, bool,
                                  double *) override {}

private:
    double most;
    Patience patience;
    double area = 0;

    /// Whether a picture is the largest one so far; it counts as that from now on.
    bool is_larger(GfxState *state, int width, int height) {
        const double *m = state->getCTM();
        double own = std::abs(m[0] * m[3] - m[1] * m[2]);
        if (!(own > area)) return false;
        area = own;
        dots = Dots();
        return width > 0 && height > 0 && double(width) * height <= most;
    }

    template <typename Shade>
    void take(GfxState *state, Stream *stream, int width, int height, int parts, int bits,
              Shade shade) {
        Dots own;
        own.width = width;
        own.height = height;
        own.bytes.resize(size_t(width) * size_t(height), 255);
        ImageStream lines(stream, width, parts, bits);
        lines.reset();
        for (int y = 0; y < height && !patience.is_over(); ++y) {
            unsigned char *line = lines.getLine();
            if (!line) break;
            shade(line, own.bytes.data() + size_t(y) * size_t(width));
        }
        lines.close();
        dots = turned(std::move(own), state->getCTM());
    }

    /// The dots as the page shows them.
    static Dots turned(Dots own, const double *m) {
        bool is_sideways = std::abs(m[1]) > std::abs(m[0]);
        size_t width = size_t(own.width), height = size_t(own.height);
        if (!is_sideways) {
            if (m[3] > 0)
                for (size_t y = 0; y < height / 2; ++y)
                    std::swap_ranges(&own.bytes[y * width], &own.bytes[y * width] + width,
                                     &own.bytes[(height - 1 - y) * width]);
            if (m[0] < 0)
                for (size_t y = 0; y < height; ++y)
                    std::reverse(&own.bytes[y * width], &own.bytes[y * width] + width);
            return own;
        }
        Dots other;
        other.width = own.height;
        other.height = own.width;
        other.bytes.resize(own.bytes.size());
        for (size_t y = 0; y < width; ++y) {
            size_t from_x = m[1] > 0 ? y : width - 1 - y;
            for (size_t x = 0; x < height; ++x) {
                size_t from_y = m[2] < 0 ? x : height - 1 - x;
                other.bytes[y * height + x] = own.bytes[from_y * width + from_x];
            }
        }
        return other;
    }
};

}

extern "C" void oit_pdf_scan(oit_pdf *pdf, int number, double most, double seconds,
                             oit_picture_receiver receiver, void *context) {
    try {
        Page *page = pdf->page(number);
        if (!page || !page->isOk()) return;
        ScanTaker taker(most, seconds);
        page->display(&taker, 72, 72, 0, false, true, false, ScanTaker::should_stop, &taker);
        if (taker.dots.bytes.empty()) return;
        receiver(context, taker.dots.bytes.data(), taker.dots.width, taker.dots.height,
                 static_cast<size_t>(taker.dots.width));
    } catch (...) {
    }
}
