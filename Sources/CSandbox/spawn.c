#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// A pipe end below 3 would be closed by the very dup2 that hands it over.
static int above_standard(int *end) {
    if (*end > 2) return 0;
    int moved = fcntl(*end, F_DUPFD_CLOEXEC, 3);
    if (moved < 0) return errno;
    close(*end);
    *end = moved;
    return 0;
}

static void close_both(int ends[2]) {
    close(ends[0]);
    close(ends[1]);
}

static int open_pipe(int ends[2]) {
    if (pipe2(ends, O_CLOEXEC) != 0) return errno;
    int failure = above_standard(&ends[0]);
    if (!failure) failure = above_standard(&ends[1]);
    if (failure) close_both(ends);
    return failure;
}

static int set_attributes(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int failure = posix_spawnattr_setsigmask(attributes, &none);
    if (!failure) failure = posix_spawnattr_setsigdefault(attributes, &all);
    // A group of its own: Ctrl-C reaches the parent alone, which then says what to do.
    if (!failure) failure = posix_spawnattr_setpgroup(attributes, 0);
    if (!failure)
        failure = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    return failure;
}

static int set_files(posix_spawn_file_actions_t *files, int input, int output) {
    int failure = posix_spawn_file_actions_adddup2(files, input, 0);
    if (!failure) failure = posix_spawn_file_actions_adddup2(files, output, 1);
    if (!failure) failure = posix_spawn_file_actions_addopen(files, 2, "/dev/null", O_WRONLY, 0);
    if (!failure) failure = posix_spawn_file_actions_addclosefrom_np(files, 3);
    return failure;
}

// Adds a variable of this process to the environment of a child, where it is set and fits.
static void inherit(char **environment, const char *name, char *room, size_t size) {
    const char *value = getenv(name);
    if (!value || (size_t)snprintf(room, size, "%s=%s", name, value) >= size) return;
    while (*environment) ++environment;
    *environment = room;
}

static int spawn(const char *path, int input, int output, pid_t *process) {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t files;
    int failure = posix_spawnattr_init(&attributes);
    if (failure) return failure;
    if ((failure = posix_spawn_file_actions_init(&files))) {
        posix_spawnattr_destroy(&attributes);
        return failure;
    }
    // Swift's backtracer would spend seconds on a crash that is the parent's to report; a child has
    // one core, and its siblings the others.
    char libraries[4096], models[4096];
    char *arguments[] = {(char *)path, NULL};
    char *environment[8] = {"SWIFT_BACKTRACE=enable=no", "LANG=C.UTF-8", "TZ=UTC",
                            "OMP_THREAD_LIMIT=1"};
    inherit(environment, "LD_LIBRARY_PATH", libraries, sizeof libraries);
    inherit(environment, "TESSDATA_PREFIX", models, sizeof models);
    failure = set_attributes(&attributes);
    if (!failure) failure = set_files(&files, input, output);
    if (!failure) failure = posix_spawn(process, path, &files, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return failure;
}

// A program that was only just written may be busy: a process forked meanwhile holds it open for
// writing until its own exec.
static int spawn_when_free(const char *path, int input, int output, pid_t *process) {
    const struct timespec moment = {.tv_sec = 0, .tv_nsec = 5000000};
    int failure = 0;
    for (int attempt = 0; attempt < 20; ++attempt) {
        failure = spawn(path, input, output, process);
        if (failure != ETXTBSY) return failure;
        nanosleep(&moment, NULL);
    }
    return failure;
}

int oit_spawn(const char *path, oit_child *child) {
    int input[2], output[2];
    int failure = open_pipe(input);
    if (failure) return failure;
    if ((failure = open_pipe(output))) {
        close_both(input);
        return failure;
    }
    failure = spawn_when_free(path, input[0], output[1], &child->process);
    close(input[0]);
    close(output[1]);
    child->input = input[1];
    child->output = output[0];
    if (!failure && (fcntl(child->input, F_SETFL, O_NONBLOCK) != 0 ||
                     fcntl(child->output, F_SETFL, O_NONBLOCK) != 0)) {
        failure = errno;
        kill(child->process, SIGKILL);
        oit_reap(child->process);
    }
    if (failure) {
        close(child->input);
        close(child->output);
    }
    return failure;
}

static oit_ending ending_of(int status) {
    oit_ending ending = {0, 0};
    if (WIFSIGNALED(status)) ending.signal = WTERMSIG(status);
    if (WIFEXITED(status)) ending.status = WEXITSTATUS(status);
    return ending;
}

oit_ending oit_reap(pid_t process) {
    int status = 0;
    pid_t reaped;
    do reaped = waitpid(process, &status, 0);
    while (reaped < 0 && errno == EINTR);
    return ending_of(reaped < 0 ? 0 : status);
}

oit_ending oit_end(pid_t process, unsigned milliseconds) {
    const struct timespec moment = {.tv_sec = 0, .tv_nsec = 1000000};
    for (unsigned waited = 0; waited < milliseconds; ++waited) {
        int status = 0;
        if (waitpid(process, &status, WNOHANG) == process) return ending_of(status);
        nanosleep(&moment, NULL);
    }
    kill(process, SIGKILL);
    return oit_reap(process);
}

int oit_allow_processor_time(pid_t process, unsigned seconds) {
    clockid_t clock;
    struct timespec used;
    int failure = clock_getcpuclockid(process, &clock);
    if (failure) return failure;
    if (clock_gettime(clock, &used) != 0) return errno;
    struct rlimit limit;
    if (prlimit(process, RLIMIT_CPU, NULL, &limit) != 0) return errno;
    limit.rlim_cur = (rlim_t)used.tv_sec + 1 + seconds;
    return prlimit(process, RLIMIT_CPU, &limit, NULL) == 0 ? 0 : errno;
}

int64_t oit_resident_bytes(pid_t process) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/statm", (int)process);
    FILE *file = fopen(path, "re");
    if (!file) return -1;
    long long size = 0, resident = -1;
    int read = fscanf(file, "%lld %lld", &size, &resident);
    fclose(file);
    return read == 2 ? resident * sysconf(_SC_PAGESIZE) : -1;
}

void oit_block_sigpipe(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
}
