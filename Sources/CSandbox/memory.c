#define _GNU_SOURCE
#include "CSandbox.h"

#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static size_t probe;

// A library that gets no memory aborts or steps on a null pointer. Only the dying process can
// tell that from any other crash: by what it could still have.
static void end(int signal_number) {
    void *room = mmap(NULL, probe, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) _exit(OIT_MEMORY_USED_UP + signal_number);
    munmap(room, probe);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

int oit_tell_memory(uint64_t memory) {
    static char ground[1 << 16];
    probe = memory / 3;
    // A stack that overflowed has no room for a handler.
    stack_t stack = {.ss_sp = ground, .ss_size = sizeof ground};
    if (sigaltstack(&stack, NULL) != 0) return -1;
    struct sigaction action = {.sa_handler = end, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    const int signals[] = {SIGABRT, SIGTRAP, SIGILL, SIGSEGV, SIGBUS};
    for (size_t index = 0; index < sizeof signals / sizeof *signals; ++index)
        if (sigaction(signals[index], &action, NULL) != 0) return -1;
    return 0;
}
