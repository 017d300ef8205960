#ifndef OIT_CCURL_H
#define OIT_CCURL_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

// curl_easy_setopt and its kin are variadic, which Swift cannot call: one wrapper for each type.
// The parentheses keep the type-checking macros of curl.h away; the types are fixed here.

static inline CURLcode oit_easy_set_long(CURL *_Nonnull easy, CURLoption option, long value) {
    return (curl_easy_setopt)(easy, option, value);
}

/// libcurl copies the string.
static inline CURLcode oit_easy_set_string(CURL *_Nonnull easy, CURLoption option,
                                           const char *_Nullable value) {
    return (curl_easy_setopt)(easy, option, value);
}

/// libcurl keeps the list, which must outlive the transfer.
static inline CURLcode oit_easy_set_list(CURL *_Nonnull easy, CURLoption option,
                                         struct curl_slist *_Nullable value) {
    return (curl_easy_setopt)(easy, option, value);
}

typedef size_t (*oit_data_function)(char *_Nonnull bytes, size_t size, size_t count,
                                    void *_Nonnull context);

typedef curl_socket_t (*oit_socket_function)(void *_Nonnull context, curlsocktype purpose,
                                             struct curl_sockaddr *_Nonnull address);

/// Gives the decoded bytes of the body, the header lines and the choice of socket to `context`.
static inline void oit_easy_set_callbacks(CURL *_Nonnull easy, void *_Nonnull context,
                                          oit_data_function _Nonnull body,
                                          oit_data_function _Nonnull header,
                                          oit_socket_function _Nonnull open) {
    (curl_easy_setopt)(easy, CURLOPT_WRITEFUNCTION, body);
    (curl_easy_setopt)(easy, CURLOPT_WRITEDATA, context);
    (curl_easy_setopt)(easy, CURLOPT_HEADERFUNCTION, header);
    (curl_easy_setopt)(easy, CURLOPT_HEADERDATA, context);
    (curl_easy_setopt)(easy, CURLOPT_OPENSOCKETFUNCTION, open);
    (curl_easy_setopt)(easy, CURLOPT_OPENSOCKETDATA, context);
}

/// 0 where libcurl does not know.
static inline long oit_easy_get_long(CURL *_Nonnull easy, CURLINFO info) {
    long value = 0;
    (curl_easy_getinfo)(easy, info, &value);
    return value;
}

/// Null where libcurl does not know; libcurl keeps the string.
static inline const char *_Nullable oit_easy_get_string(CURL *_Nonnull easy, CURLINFO info) {
    const char *value = NULL;
    (curl_easy_getinfo)(easy, info, &value);
    return value;
}

/// -1 where libcurl does not know.
static inline curl_off_t oit_easy_get_offset(CURL *_Nonnull easy, CURLINFO info) {
    curl_off_t value = -1;
    (curl_easy_getinfo)(easy, info, &value);
    return value;
}

/// The certificates that the server sent, the leaf first; libcurl owns them until its next transfer.
static inline const struct curl_certinfo *_Nullable oit_easy_certificates(CURL *_Nonnull easy) {
    struct curl_certinfo *certificates = NULL;
    (curl_easy_getinfo)(easy, CURLINFO_CERTINFO, &certificates);
    return certificates;
}

static inline CURLMcode oit_multi_set_long(CURLM *_Nonnull multi, CURLMoption option, long value) {
    return (curl_multi_setopt)(multi, option, value);
}

/// Copies the IP address that libcurl is about to connect to; returns its length: 4, 16, or 0
/// for a family that is neither.
static inline int oit_peer_address(const struct curl_sockaddr *_Nonnull peer,
                                   uint8_t *_Nonnull bytes) {
    // The sockaddr member is declared short; libcurl keeps all of an IPv6 address behind it.
    const void *address = &peer->addr;
    if (peer->family == AF_INET) {
        memcpy(bytes, &((const struct sockaddr_in *)address)->sin_addr, 4);
        return 4;
    }
    if (peer->family == AF_INET6) {
        memcpy(bytes, &((const struct sockaddr_in6 *)address)->sin6_addr, 16);
        return 16;
    }
    return 0;
}

/// A socket for that peer, which no child process inherits.
static inline curl_socket_t oit_open_socket(const struct curl_sockaddr *_Nonnull peer) {
    return socket(peer->family, peer->socktype | SOCK_CLOEXEC, peer->protocol);
}

#endif
