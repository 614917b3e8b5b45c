// Fails chosen writes and syncs of one database, for a process that it is preloaded into.
//
// MUSTER_FAULT names a file. Each time that another one is put in its place, its line is read:
// `write 3 2` fails the third and fourth write from now on, `sync 1 1` the next sync. An empty line
// fails nothing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ino_t read_as;
static char kind[8];
static long first, many, seen;

static int is_of_database(int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, "/muster.db") != NULL;
}

static int fails(const char *what, int file) {
    const char *order = getenv("MUSTER_FAULT");
    struct stat now;
    if (!order || !is_of_database(file) || stat(order, &now)) return 0;
    pthread_mutex_lock(&lock);
    if (now.st_ino != read_as) {
        read_as = now.st_ino;
        seen = first = many = 0;
        kind[0] = 0;
        FILE *line = fopen(order, "r");
        if (line) {
            if (fscanf(line, "%7s %ld %ld", kind, &first, &many) != 3) kind[0] = 0;
            fclose(line);
        }
    }
    int chosen = 0;
    if (!strcmp(kind, what)) {
        seen++;
        chosen = seen >= first && seen < first + many;
    }
    pthread_mutex_unlock(&lock);
    return chosen;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "pwrite64");
    if (fails("write", file)) { errno = ENOSPC; return -1; }
    return real(file, bytes, count, at);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    static ssize_t (*real)(int, const void *, size_t, off_t);
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "pwrite");
    if (fails("write", file)) { errno = ENOSPC; return -1; }
    return real(file, bytes, count, at);
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "fsync");
    if (fails("sync", file)) { errno = EIO; return -1; }
    return real(file);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "fdatasync");
    if (fails("sync", file)) { errno = EIO; return -1; }
    return real(file);
}
