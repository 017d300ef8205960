#include "document.h"

#include <Error.h>
#include <ErrorCodes.h>
#include <UTF.h>
#include <goo/gmem.h>

static void stay_quiet(ErrorCategory, Goffset, const char *) {}

void append_scalar(std::string &text, uint32_t scalar) {
    auto tail = [&](int shift) { text += static_cast<char>(0x80 | (scalar >> shift & 0x3F)); };
    if (scalar < 0x80) {
        text += static_cast<char>(scalar);
    } else if (scalar < 0x800) {
        text += static_cast<char>(0xC0 | scalar >> 6);
        tail(0);
    } else if (scalar < 0x10000) {
        text += static_cast<char>(0xE0 | scalar >> 12);
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | (scalar >> 18 & 0x07));
        tail(12), tail(6), tail(0);
    }
}

std::string utf8_of(const std::string &text) {
    Unicode *scalars = nullptr;
    int count = TextStringToUCS4(text, &scalars);
    std::string utf8;
    for (int index = 0; index < count; ++index)
        if (scalars[index]) append_scalar(utf8, scalars[index]);
    gfree(scalars);
    return utf8;
}

extern "C" {

oit_pdf *oit_pdf_open(const uint8_t *bytes, size_t count, oit_pdf_opening *opening) {
    *opening = oit_pdf_refused;
    try {
        setErrorCallback(stay_quiet);
        if (!globalParams) globalParams = std::make_unique<GlobalParams>();
        auto *stream = new MemStream(reinterpret_cast<const char *>(bytes), 0,
                                     static_cast<Goffset>(count), Object(objNull));
        auto document = std::make_unique<PDFDoc>(stream);
        if (!document->isOk()) {
            if (document->getErrorCode() == errEncrypted) *opening = oit_pdf_locked;
            return nullptr;
        }
        auto *pdf = new oit_pdf{std::move(document)};
        *opening = oit_pdf_opened;
        return pdf;
    } catch (...) {
        return nullptr;
    }
}

void oit_pdf_close(oit_pdf *pdf) {
    try {
        delete pdf;
    } catch (...) {
    }
}

int oit_pdf_page_count(oit_pdf *pdf) {
    try {
        return pdf->document->getNumPages();
    } catch (...) {
        return 0;
    }
}

void oit_pdf_title(oit_pdf *pdf, oit_text_receiver receiver, void *context) {
    try {
        auto title = pdf->document->getDocInfoTitle();
        if (!title) return;
        auto text = utf8_of(title->toStr());
        receiver(context, text.data(), text.size());
    } catch (...) {
    }
}

}
