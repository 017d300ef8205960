#include "CSandbox.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static int limit(int resource, rlim_t soft, rlim_t hard) {
    struct rlimit value = {.rlim_cur = soft, .rlim_max = hard};
    return setrlimit(resource, &value) == 0 ? 0 : errno;
}

int oit_limit(oit_limits limits) {
    int failure;
    if ((failure = limit(RLIMIT_AS, limits.memory, limits.memory))) return failure;
    // The hard limit stays open: the parent raises the soft one with every document.
    if ((failure = limit(RLIMIT_CPU, limits.processor_seconds, RLIM_INFINITY))) return failure;
    if ((failure = limit(RLIMIT_NOFILE, limits.files, limits.files))) return failure;
    if ((failure = limit(RLIMIT_CORE, 0, 0))) return failure;
    if ((failure = limit(RLIMIT_FSIZE, 0, 0))) return failure;
    // A library that tries to write a cache gets EFBIG instead of a signal that kills.
    signal(SIGXFSZ, SIG_IGN);
    // Fires when the thread that spawned this process ends, so the parent must spawn from a
    // thread that lives as long as the child is wanted.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    return 0;
}
