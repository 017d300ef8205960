#include "document.h"

#include <cmath>

#include <GfxState.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

static bool should_stop(void *patience) { return static_cast<Patience *>(patience)->is_over(); }

extern "C" void oit_pdf_draw(oit_pdf *pdf, int number, double across, double down, double most,
                             double seconds, oit_picture_receiver receiver, void *context) {
    try {
        Page *page = pdf->page(number);
        if (!page || !page->isOk()) return;
        double width = page->getCropWidth() / 72, height = page->getCropHeight() / 72;
        if (page->getRotate() % 180) std::swap(width, height);
        // Whatever is no number fails here too.
        if (!(std::ceil(width * across) * std::ceil(height * down) <= most)) return;
        SplashColor paper = {255, 255, 255, 255};
        SplashOutputDev painter(splashModeMono8, 1, false, paper);
        painter.setVectorAntialias(true);
        painter.setFontAntialias(true);
        painter.setFreeTypeHinting(false, false);
        painter.startDoc(pdf->document.get());
        Patience patience(seconds);
        page->display(&painter, across, down, 0, false, true, false, should_stop, &patience);
        if (patience.is_over()) return;
        SplashBitmap *bitmap = painter.getBitmap();
        if (!bitmap || !bitmap->getDataPtr() || bitmap->getRowSize() < bitmap->getWidth()) return;
        receiver(context, bitmap->getDataPtr(), bitmap->getWidth(), bitmap->getHeight(),
                 static_cast<size_t>(bitmap->getRowSize()));
    } catch (...) {
    }
}
