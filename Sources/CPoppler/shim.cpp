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
    // Links, and words with a picture in one go, are only in the glib interface of 22.12; opened at
    // the first page that is asked.
    PopplerDocument *glib = nullptr;
    bool glib_tried = false;

    ~oit_pdf() {
        if (glib) g_object_unref(glib);
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

static PopplerDocument *glib_of(oit_pdf *pdf) {
    if (!pdf->glib_tried) {
        pdf->glib_tried = true;
        GBytes *bytes = g_bytes_new_static(pdf->bytes, pdf->count);
        GError *error = nullptr;
        pdf->glib = poppler_document_new_from_bytes(bytes, nullptr, &error);
        g_bytes_unref(bytes);
        g_clear_error(&error);
    }
    return pdf->glib;
}

static void draw(PopplerPage *page, oit_picture_receiver receiver, void *context) {
    double width = 0, height = 0;
    poppler_page_get_size(page, &width, &height);
    if (!(width >= 1 && height >= 1)) return;
    // Drawings for plotters would cost hundreds of megabytes at a dot a point.
    double scale = std::min(1.0, 2000.0 / std::max(width, height));
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, std::max(1, static_cast<int>(width * scale)),
                                   std::max(1, static_cast<int>(height * scale)));
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_scale(cairo, scale, scale);
    poppler_page_render(page, cairo);
    cairo_surface_flush(surface);
    const unsigned char *dots = cairo_image_surface_get_data(surface);
    if (cairo_status(cairo) == CAIRO_STATUS_SUCCESS && dots)
        receiver(context, dots, cairo_image_surface_get_width(surface),
                 cairo_image_surface_get_height(surface),
                 static_cast<size_t>(cairo_image_surface_get_stride(surface)), scale);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

// A word ends at a space, where the font changes, and where letters stand clearly apart.
static void give_words(PopplerPage *page, oit_word_receiver receiver, void *context) {
    char *text = poppler_page_get_text(page);
    PopplerRectangle *boxes = nullptr;
    guint count = 0;
    poppler_page_get_text_layout(page, &boxes, &count);
    GList *looks = poppler_page_get_text_attributes(page);
    GList *look = looks;
    std::string letters;
    oit_word word{};
    auto give = [&] {
        word.text = letters.data();
        word.count = letters.size();
        if (!letters.empty()) receiver(context, &word);
        letters.clear();
    };
    const char *rest = text;
    for (guint index = 0; text && boxes && *rest && index < count; ++index) {
        const char *next = g_utf8_next_char(rest);
        const PopplerRectangle &box = boxes[index];
        auto *style = look ? static_cast<PopplerTextAttributes *>(look->data) : nullptr;
        while (style && style->end_index < static_cast<gint>(index)) {
            give();
            look = look->next;
            style = look ? static_cast<PopplerTextAttributes *>(look->data) : nullptr;
        }
        double left = std::min(box.x1, box.x2), right = std::max(box.x1, box.x2);
        bool is_space = next - rest == 1 && static_cast<unsigned char>(*rest) <= 0x20;
        double slack = 0.3 * (word.bottom - word.top);
        // The next column or the next line may follow without a space.
        bool is_apart = left - word.right > slack || left < word.left - slack ||
                        std::abs(std::min(box.y1, box.y2) - word.top) > slack;
        if (is_space || is_apart) give();
        if (!is_space) {
            if (letters.empty()) {
                bool is_bold_here = style && style->font_name && is_bold(style->font_name);
                word = oit_word{"", 0, style ? style->font_size : 0, is_bold_here,
                                left, std::min(box.y1, box.y2), right, std::max(box.y1, box.y2)};
            }
            letters.append(rest, static_cast<size_t>(next - rest));
            word.left = std::min(word.left, left);
            word.right = std::max(word.right, right);
        }
        rest = next;
    }
    give();
    poppler_page_free_text_attributes(looks);
    g_free(boxes);
    g_free(text);
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

void oit_pdf_look(oit_pdf *pdf, int number, oit_word_receiver receiver,
                  oit_picture_receiver picture_receiver, void *context) {
    PopplerPage *page = nullptr;
    try {
        PopplerDocument *document = glib_of(pdf);
        if (document) page = poppler_document_get_page(document, number);
        if (!page) return;
        // Drawing keeps the words by the way, and fonts are loaded once a document.
        if (picture_receiver) draw(page, picture_receiver, context);
        give_words(page, receiver, context);
    } catch (...) {
    }
    if (page) g_object_unref(page);
}

void oit_pdf_links(oit_pdf *pdf, int number, oit_link_receiver receiver, void *context) {
    PopplerPage *page = nullptr;
    GList *links = nullptr;
    try {
        PopplerDocument *document = glib_of(pdf);
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
