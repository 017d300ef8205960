#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int limit(int resource, uint64_t value) {
    struct rlimit both = {.rlim_cur = value, .rlim_max = value};
    return setrlimit(resource, &both);
}

// Between fork and exec of a program with threads: nothing here takes a lock or allocates.
static void become(const oit_program *program) {
    struct sigaction plain = {.sa_handler = SIG_DFL};
    sigset_t none;
    for (int number = 1; number < NSIG; ++number) sigaction(number, &plain, NULL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setpgid(0, 0);
    // Until bubblewrap sees to it by itself.
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    for (int number = 0; number < 4; ++number)
        if (dup2(program->files[number], number) != number) return;
    if (close_range(4, ~0U, 0) != 0)
        for (int number = 4; number < 1024; ++number) close(number);
    const oit_limits *limits = &program->limits;
    if (limit(RLIMIT_AS, limits->memory) || limit(RLIMIT_CPU, limits->processor_seconds) ||
        limit(RLIMIT_NOFILE, limits->files) || limit(RLIMIT_CORE, 0) ||
        limit(RLIMIT_FSIZE, program->file_bytes))
        return;
    // A program that was only just written may be busy for a moment, as in oit_spawn.
    const struct timespec moment = {.tv_sec = 0, .tv_nsec = 5000000};
    for (int attempt = 0; attempt < 20; ++attempt) {
        execve(program->arguments[0], program->arguments, program->environment);
        if (errno != ETXTBSY) return;
        nanosleep(&moment, NULL);
    }
}

int oit_run(const oit_program *program, pid_t *process) {
    pid_t made = fork();
    if (made < 0) return errno;
    if (made == 0) {
        become(program);
        _exit(127);
    }
    *process = made;
    return 0;
}

int oit_nameless_file(const void *bytes, size_t count, int *file) {
    int made = memfd_create("oitcheck", MFD_CLOEXEC);
    if (made < 0) return errno;
    *file = fcntl(made, F_DUPFD_CLOEXEC, 10);
    int failure = *file < 0 ? errno : 0;
    close(made);
    while (!failure && count > 0) {
        ssize_t written = write(*file, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            failure = errno;
            close(*file);
            return failure;
        }
        bytes = (const char *)bytes + written;
        count -= (size_t)written;
    }
    if (!failure) lseek(*file, 0, SEEK_SET);
    return failure;
}
