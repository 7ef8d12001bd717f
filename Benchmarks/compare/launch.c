// launch SECONDS PROGRAM [ARGUMENT ...]
//
// Runs a program to its end and prints what it took, its children included: milliseconds,
// milliseconds of the processor, and the peak memory in kilobytes of the largest process. A small
// program does this, because the peak of a new process begins with what its parent held.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pid_t child;

static void stop(int signal) {
  (void)signal;
  kill(-child, SIGKILL);
}

static double milliseconds(struct timeval time) { return time.tv_sec * 1e3 + time.tv_usec * 1e-3; }

static void run(char **arguments) {
  setpgid(0, 0);
  int null = open("/dev/null", O_RDWR);
  dup2(null, STDIN_FILENO);
  dup2(null, STDOUT_FILENO);
  execvp(arguments[0], arguments);
  perror(arguments[0]);
  _exit(127);
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  // Processes that outlive the program come to this one, so that their time counts.
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  child = fork();
  if (child < 0) return 1;
  if (child == 0) run(arguments + 2);
  signal(SIGALRM, stop);
  alarm(atoi(arguments[1]));
  int status = 0;
  double processor = 0;
  long peak = 0;
  for (;;) {
    int ended;
    struct rusage usage;
    pid_t who = wait4(-1, &ended, 0, &usage);
    if (who < 0 && errno == EINTR) continue;
    if (who < 0) break;
    processor += milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
    if (usage.ru_maxrss > peak) peak = usage.ru_maxrss;
    if (who == child) {
      status = ended;
      clock_gettime(CLOCK_MONOTONIC, &end);
      // What is left of its group is not needed any more.
      kill(-child, SIGTERM);
    }
  }
  double wall = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) * 1e-6;
  printf("%.3f %.3f %ld\n", wall, processor, peak);
  return status == 0 ? 0 : 1;
}
