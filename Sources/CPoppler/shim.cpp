#include "CPoppler.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <cstring>
#include <memory>
#include <string>

#include <poppler.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-image.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

// Nothing thrown by poppler may pass into Swift, so every door below catches everything: what
// cannot be had is then simply not given.

struct oit_pdf {
    const uint8_t *bytes;
    size_t count;
    std::unique_ptr<poppler::document> document;
    // Links are only in the glib interface of 22.12; opened at the first page that is asked.
    PopplerDocument *links = nullptr;
    bool links_tried = false;

    ~oit_pdf() {
        if (links) g_object_unref(links);
    }
};

static void stay_quiet(const std::string &, void *) {}

static std::string utf8(const poppler::ustring &text) {
    auto bytes = text.to_utf8();
    return std::string(bytes.begin(), bytes.end());
}

// The name is all that tells of the weight: "ABCDEF+THSarabunNew-Bold".
static bool is_bold(const std::string &font) {
    return font.find("Bold") != std::string::npos || font.find("bold") != std::string::npos;
}

static std::unique_ptr<poppler::page> page_of(oit_pdf *pdf, int page) {
    return std::unique_ptr<poppler::page>(pdf->document->create_page(page));
}

static PopplerDocument *links_of(oit_pdf *pdf) {
    if (!pdf->links_tried) {
        pdf->links_tried = true;
        GBytes *bytes = g_bytes_new_static(pdf->bytes, pdf->count);
        GError *error = nullptr;
        pdf->links = poppler_document_new_from_bytes(bytes, nullptr, &error);
        g_bytes_unref(bytes);
        g_clear_error(&error);
    }
    return pdf->links;
}

extern "C" {

oit_pdf *oit_pdf_open(const uint8_t *bytes, size_t count, oit_pdf_opening *opening) {
    *opening = oit_pdf_refused;
    if (count > INT_MAX) return nullptr;
    try {
        poppler::set_debug_error_function(stay_quiet, nullptr);
        std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
            reinterpret_cast<const char *>(bytes), static_cast<int>(count)));
        if (!document) return nullptr;
        if (document->is_locked()) {
            *opening = oit_pdf_locked;
            return nullptr;
        }
        auto *pdf = new oit_pdf{bytes, count, std::move(document)};
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
        return pdf->document->pages();
    } catch (...) {
        return 0;
    }
}

void oit_pdf_title(oit_pdf *pdf, oit_text_receiver receiver, void *context) {
    try {
        auto title = utf8(pdf->document->get_title());
        receiver(context, title.data(), title.size());
    } catch (...) {
    }
}

void oit_pdf_text(oit_pdf *pdf, int number, oit_text_receiver receiver, void *context) {
    try {
        auto page = page_of(pdf, number);
        if (!page) return;
        // Content-stream order: both other layouts of poppler tear Thai words apart.
        auto text = utf8(page->text(poppler::rectf(), poppler::page::raw_order_layout));
        receiver(context, text.data(), text.size());
    } catch (...) {
    }
}

void oit_pdf_words(oit_pdf *pdf, int number, bool with_fonts, oit_word_receiver receiver,
                   void *context) {
    try {
        auto page = page_of(pdf, number);
        if (!page) return;
        int options = with_fonts ? poppler::page::text_list_include_font : 0;
        for (const auto &word : page->text_list(options)) {
            if (with_fonts && !word.has_font_info()) continue;
            auto text = utf8(word.text());
            auto box = word.bbox();
            oit_word given{text.data(),
                           text.size(),
                           with_fonts ? word.get_font_size() : 0,
                           with_fonts && is_bold(word.get_font_name()),
                           box.left(),
                           box.top(),
                           box.right(),
                           box.bottom()};
            receiver(context, &given);
        }
    } catch (...) {
    }
}

void oit_pdf_links(oit_pdf *pdf, int number, oit_link_receiver receiver, void *context) {
    PopplerPage *page = nullptr;
    GList *links = nullptr;
    try {
        PopplerDocument *document = links_of(pdf);
        if (!document) return;
        page = poppler_document_get_page(document, number);
        if (!page) return;
        links = poppler_page_get_link_mapping(page);
        double width = 0, height = 0;
        poppler_page_get_size(page, &width, &height);
        std::unique_ptr<poppler::page> text_page;
        if (links) text_page = page_of(pdf, number);
        // The list is given from the last link to the first.
        for (GList *entry = g_list_last(links); entry; entry = entry->prev) {
            auto *link = static_cast<PopplerLinkMapping *>(entry->data);
            if (!link->action || link->action->type != POPPLER_ACTION_URI) continue;
            const char *uri = link->action->uri.uri;
            if (!uri) continue;
            std::string text;
            if (text_page) {
                poppler::rectf area(link->area.x1, height - link->area.y2,
                                    link->area.x2 - link->area.x1, link->area.y2 - link->area.y1);
                text = utf8(text_page->text(area, poppler::page::raw_order_layout));
            }
            receiver(context, uri, strlen(uri), text.data(), text.size());
        }
    } catch (...) {
    }
    if (links) poppler_page_free_link_mapping(links);
    if (page) g_object_unref(page);
}

void oit_pdf_draw(oit_pdf *pdf, int number, oit_picture_receiver receiver, void *context) {
    try {
        auto page = page_of(pdf, number);
        if (!page || !poppler::page_renderer::can_render()) return;
        auto box = page->page_rect();
        double longest = std::max({std::abs(box.width()), std::abs(box.height()), 1.0});
        // Drawings for plotters would cost hundreds of megabytes at a dot a point.
        double scale = std::min(1.0, 2000.0 / longest);
        poppler::page_renderer renderer;
        renderer.set_image_format(poppler::image::format_gray8);
        auto image = renderer.render_page(page.get(), 72 * scale, 72 * scale);
        if (!image.is_valid()) return;
        receiver(context, reinterpret_cast<const uint8_t *>(image.const_data()), image.width(),
                 image.height(), static_cast<size_t>(image.bytes_per_row()), scale);
    } catch (...) {
    }
}

int oit_pdf_shows_something(oit_pdf *pdf, int number) {
    try {
        auto page = page_of(pdf, number);
        if (!page || !poppler::page_renderer::can_render()) return -1;
        auto box = page->page_rect();
        double longest = std::max({std::abs(box.width()), std::abs(box.height()), 1.0});
        // 400 dots along the longer side show any writing and never cost much.
        double resolution = 72.0 * 400.0 / longest;
        poppler::page_renderer renderer;
        renderer.set_image_format(poppler::image::format_gray8);
        auto image = renderer.render_page(page.get(), resolution, resolution);
        if (!image.is_valid()) return -1;
        const char *pixels = image.const_data();
        char ground = pixels[0];
        for (int y = 0; y < image.height(); ++y) {
            const char *row = pixels + static_cast<size_t>(y) * image.bytes_per_row();
            if (std::any_of(row, row + image.width(), [=](char dot) { return dot != ground; }))
                return 1;
        }
        return ground == static_cast<char>(0xFF) ? 0 : 1;
    } catch (...) {
        return -1;
    }
}
}
