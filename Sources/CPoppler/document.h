#ifndef OIT_DOCUMENT_H
#define OIT_DOCUMENT_H

#include "CPoppler.h"

#include <ctime>
#include <memory>
#include <string>

#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>

// Nothing thrown by poppler may pass into Swift, so every door catches everything: what cannot be
// had is then simply not given.

struct oit_pdf {
    std::unique_ptr<PDFDoc> document;

    /// A page counted from 0; null where there is none.
    Page *page(int number) { return number < 0 ? nullptr : document->getPage(number + 1); }
};

/// UTF-8 of a text string of a PDF, whatever its encoding.
std::string utf8_of(const std::string &text);

/// Appends a scalar as UTF-8.
void append_scalar(std::string &text, uint32_t scalar);

/// Processor time that something may take.
class Patience {
public:
    explicit Patience(double seconds)
        : end(std::clock() + static_cast<std::clock_t>(seconds * CLOCKS_PER_SEC)) {}

    /// Whether it is over, asked often: the clock is read only now and then.
    bool is_over() {
        if (over || ++asked % 64) return over;
        over = std::clock() > end;
        return over;
    }

private:
    std::clock_t end;
    unsigned asked = 0;
    bool over = false;
};

#endif
