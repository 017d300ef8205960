#define _GNU_SOURCE
#include "CSandbox.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// Where the browser reads commands and writes answers (--remote-debugging-pipe).
enum { commands = 3, answers = 4 };
// How long a start may take, in milliseconds.
enum { patience = 20000 };

struct report {
    uint16_t port;
    uint8_t spaces;
    int failure;
};

// Everything from here to oit_start_browser runs between fork and exec of a program with threads:
// nothing takes a lock or allocates.

static void write_text(const char *path, const char *text, size_t length) {
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    ssize_t written = write(file, text, length);
    (void)written;
    close(file);
}

static char *append_number(char *end, unsigned long number) {
    char digits[20];
    int count = 0;
    do digits[count++] = (char)('0' + number % 10);
    while (number /= 10);
    while (count) *end++ = digits[--count];
    return end;
}

// Maps one number to itself, so that the process stays who it is.
static void map_number(const char *path, unsigned long number) {
    char text[64], *end = append_number(text, number);
    *end++ = ' ';
    end = append_number(end, number);
    *end++ = ' ';
    *end++ = '1';
    write_text(path, text, (size_t)(end - text));
}

// Whether what is mounted from here on stays here.
static int part_files(void) {
    return mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

// A network with nothing but its own loopback, files and processes of its own: as far as the kernel
// grants them. An ordinary user needs a user space of its own for that.
static uint8_t take_spaces(void) {
    uid_t user = geteuid();
    gid_t group = getegid();
    if (user != 0) {
        if (unshare(CLONE_NEWUSER) != 0) return 0;
        write_text("/proc/self/setgroups", "deny", 4);
        map_number("/proc/self/uid_map", user);
        map_number("/proc/self/gid_map", group);
    }
    uint8_t spaces = 0;
    if (unshare(CLONE_NEWNET) == 0) spaces |= OIT_OWN_NETWORK;
    if (unshare(CLONE_NEWNS) == 0 && part_files()) spaces |= OIT_OWN_FILES;
    if (unshare(CLONE_NEWPID) == 0) spaces |= OIT_OWN_PROCESSES;
    unshare(CLONE_NEWIPC);
    return spaces;
}

static void raise_loopback(void) {
    struct ifreq loopback = {.ifr_name = "lo", .ifr_flags = IFF_UP | IFF_RUNNING};
    int probe = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (probe < 0) return;
    ioctl(probe, SIOCSIFFLAGS, &loopback);
    close(probe);
}

static int listen_on_loopback(uint16_t *port) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t length = sizeof place;
    int wall = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (wall < 0) return -1;
    if (bind(wall, (struct sockaddr *)&place, length) != 0 || listen(wall, 64) != 0 ||
        getsockname(wall, (struct sockaddr *)&place, &length) != 0) {
        close(wall);
        return -1;
    }
    *port = ntohs(place.sin_port);
    return wall;
}

// Sends the report and, with it, the listening socket.
static void send_report(int channel, struct report report, int wall) {
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof(int))];
    } control = {0};
    struct iovec bytes = {&report, sizeof report};
    struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1};
    if (wall >= 0) {
        message.msg_control = control.room;
        message.msg_controllen = sizeof control.room;
        struct cmsghdr *head = CMSG_FIRSTHDR(&message);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(head), &wall, sizeof wall);
    }
    sendmsg(channel, &message, MSG_NOSIGNAL);
}

// Ends with its parent; a change of user forgets that, so it is said again after one.
static void die_with(pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) _exit(0);
}

static int become(uint32_t user) {
    if (geteuid() != 0) return 0;
    if (setgroups(0, NULL) != 0 || setresgid(user, user, user) != 0 ||
        setresuid(user, user, user) != 0)
        return errno;
    return 0;
}

static void cover(const oit_browser *browser) {
    mount("tmpfs", browser->home, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, browser->home_options);
    for (char *const *path = browser->covered; *path; ++path)
        mount("tmpfs", *path, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_RDONLY, "size=4k");
}

static void limit(int resource, rlim_t value) {
    struct rlimit both = {value, value};
    setrlimit(resource, &both);
}

static void execute(const oit_browser *browser, int input, int output) {
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    // Out of the way first: each may be the number that the other is to have.
    int from = fcntl(input, F_DUPFD_CLOEXEC, 10), to = fcntl(output, F_DUPFD_CLOEXEC, 10);
    if (nothing < 0 || from < 0 || to < 0) _exit(127);
    for (int number = 0; number < 3; ++number) dup2(nothing, number);
    dup2(from, commands);
    dup2(to, answers);
    if (close_range(5, ~0U, 0) != 0)
        for (int number = 5; number < 1024; ++number) close(number);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, browser->file_bytes);
    execve(browser->arguments[0], browser->arguments, browser->environment);
    _exit(127);
}

// Waits until the browser ends, and frees what it leaves behind as the first of its processes.
static void wait_for(pid_t child) {
    close_range(0, ~0U, 0);
    for (;;) {
        int status = 0;
        pid_t ended = wait(&status);
        if (ended < 0 && errno == EINTR) continue;
        if (ended < 0) _exit(126);
        if (ended == child) _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 125);
    }
}

// The first process of its space: all others end with it.
static void lead(const oit_browser *browser, uint8_t spaces, int input, int output) {
    if (spaces & OIT_OWN_FILES) mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
    if (become(browser->user) != 0) _exit(127);
    // Its parent is outside of its space and has no number in it.
    die_with(0);
    pid_t child = fork();
    if (child == 0) execute(browser, input, output);
    if (child < 0) _exit(127);
    wait_for(child);
}

static void start(
    const oit_browser *browser, pid_t parent, int channel, int input, int output) {
    struct sigaction plain = {.sa_handler = SIG_DFL};
    sigset_t none;
    for (int number = 1; number < NSIG; ++number) sigaction(number, &plain, NULL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setpgid(0, 0);
    die_with(parent);
    struct report report = {0};
    report.spaces = take_spaces();
    if (report.spaces & OIT_OWN_NETWORK) raise_loopback();
    int wall = listen_on_loopback(&report.port);
    if (wall < 0) report.failure = errno;
    if (report.spaces & OIT_OWN_FILES) cover(browser);
    *append_number(browser->proxy_end, report.port) = 0;
    pid_t first = 0;
    if (report.spaces & OIT_OWN_PROCESSES) first = fork();
    if (first == 0 && report.spaces & OIT_OWN_PROCESSES) lead(browser, report.spaces, input, output);
    if (first < 0) report.failure = errno;
    int failure = become(browser->user);
    if (!report.failure) report.failure = failure;
    die_with(parent);
    send_report(channel, report, wall);
    if (report.failure) _exit(127);
    if (first == 0) execute(browser, input, output);
    wait_for(first);
}

// The parent's side.

static int receive_report(int channel, struct report *report, int *wall) {
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof(int))];
    } control;
    struct iovec bytes = {report, sizeof *report};
    struct msghdr message = {
        .msg_iov = &bytes,
        .msg_iovlen = 1,
        .msg_control = control.room,
        .msg_controllen = sizeof control.room,
    };
    struct pollfd waited = {.fd = channel, .events = POLLIN};
    if (poll(&waited, 1, patience) <= 0) return ETIMEDOUT;
    if (recvmsg(channel, &message, MSG_CMSG_CLOEXEC) != sizeof *report) return EPIPE;
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (!head || head->cmsg_type != SCM_RIGHTS) return report->failure ? report->failure : EPIPE;
    memcpy(wall, CMSG_DATA(head), sizeof *wall);
    return report->failure;
}

int oit_start_browser(const oit_browser *browser, oit_browsing *browsing) {
    int channel[2], input[2], output[2];
    if (pipe2(input, O_CLOEXEC) != 0) return errno;
    if (pipe2(output, O_CLOEXEC) != 0 ||
        socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel) != 0)
        return errno;
    pid_t parent = getpid(), made = fork();
    if (made == 0) {
        start(browser, parent, channel[1], input[0], output[1]);
        _exit(127);
    }
    int failure = made < 0 ? errno : 0;
    close(channel[1]);
    close(input[0]);
    close(output[1]);
    struct report report = {0};
    int wall = -1;
    if (!failure) failure = receive_report(channel[0], &report, &wall);
    close(channel[0]);
    fcntl(input[1], F_SETFL, O_NONBLOCK);
    fcntl(output[0], F_SETFL, O_NONBLOCK);
    if (failure) {
        close(input[1]);
        close(output[0]);
        if (wall >= 0) close(wall);
        if (made > 0) oit_end_group(made);
        return failure;
    }
    *browsing = (oit_browsing){made, input[1], output[0], wall, report.spaces};
    return 0;
}

void oit_end_group(pid_t process) {
    kill(-process, SIGKILL);
    // It may not have made the group yet.
    kill(process, SIGKILL);
    oit_reap(process);
}
