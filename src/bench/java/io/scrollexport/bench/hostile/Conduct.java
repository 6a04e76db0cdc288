package io.scrollexport.bench.hostile;

import java.nio.charset.StandardCharsets;

/** What the server does with a request; the request's target names it. */
enum Conduct {
  WHOLE(30, "the body as announced"),
  CHUNKED(15, "chunks and their end"),
  HANGS_UP(5, "a whole answer, then the end of a connection that was to be kept"),
  SURPLUS(5, "more bytes than announced"),
  CUT_HEAD(5, "half a head"),
  CUT_BODY(8, "half a body"),
  CUT_CHUNK(8, "chunks without their end"),
  RESET(8, "a reset in the middle of the body"),
  MALFORMED(8, "what is no HTTP"),
  ABANDONED(5, "a body whose reader hangs up"),
  INTERRUPTED(1, "no answer, to a job that is stopped meanwhile"),
  SILENT(1, "no answer"),
  STALLED(1, "half a body and then nothing");

  /** How many of a hundred requests ask for it. */
  final int share;

  /** For people. */
  final String words;

  Conduct(int share, String words) {
    this.share = share;
    this.words = words;
  }

  /** The body that belongs to a request and to no other one. */
  static byte[] body(long number) {
    String mark = number + ";";
    int times = 1 + (int) (number * 7919 % 2000);
    return mark.repeat(times).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether the server falls silent, so that a client has to be impatient. */
  boolean isSilence() {
    return this == SILENT || this == STALLED;
  }

  /** Whether the client gets the body that belongs to its request. */
  boolean isWhole() {
    return this == WHOLE || this == CHUNKED || this == HANGS_UP;
  }
}
