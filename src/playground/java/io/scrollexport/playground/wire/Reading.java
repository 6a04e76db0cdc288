package io.scrollexport.playground.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of an exchange by itself.
 *
 * @param jobIds whose exports it is about
 * @param pageId the page that it is about, where no job is
 * @param conversion the ID of the asynchronous conversion that it began or asks for
 */
record Reading(
    String kind,
    String what,
    List<String> reached,
    Outcome outcome,
    List<String> jobIds,
    @Nullable String pageId,
    @Nullable String conversion) {

  private static final Pattern SYNC = Pattern.compile(".*/contentbody/convert/[^/]+");
  private static final Pattern ASYNC = Pattern.compile(".*/contentbody/convert/async/([^/]+)");
  private static final Pattern PAGE = Pattern.compile(".*/api/v2/pages/([0-9]+)");
  private static final Pattern ATTACHMENT =
      Pattern.compile(".*/rest/api/content/([0-9]+)/child/attachment");
  private static final List<String> CONFLUENCE = List.of("confluence");

  static Reading of(Exchange exchange) {
    String path = exchange.path().split("\\?", 2)[0];
    boolean posted = exchange.method().equals("POST");
    Matcher async = ASYNC.matcher(path);
    if (posted && async.matches()) {
      return called(exchange, MacroCall.json(exchange.response().body()).path("asyncId").asText());
    }
    if (async.matches()) {
      return fetched(exchange, async.group(1));
    }
    if (posted && SYNC.matcher(path).matches()) {
      return called(exchange, null);
    }
    if (path.startsWith("/download/")) {
      return downloaded(exchange);
    }
    if (path.equals("/oauth/token") || path.equals("/oauth2/token")) {
      String seconds = MacroCall.json(exchange.response().body()).path("expires_in").asText("");
      String good = seconds.isEmpty() ? null : "good for " + seconds + " s";
      return plain("token", "Ask for a token", List.of("authorization"), exchange, good, null);
    }
    Matcher page = PAGE.matcher(path);
    if (page.matches()) {
      JsonNode version = MacroCall.json(exchange.response().body()).path("version").path("number");
      String number = version.isMissingNode() ? null : "version " + version.asText();
      return plain("other", "Read the page", CONFLUENCE, exchange, number, page.group(1));
    }
    Matcher attachment = ATTACHMENT.matcher(path);
    if (attachment.matches()) {
      String what = exchange.method().equals("GET") ? "List attachments" : "Attach the document";
      return plain("other", what, CONFLUENCE, exchange, null, attachment.group(1));
    }
    return plain("other", "Ask " + exchange.method(), CONFLUENCE, exchange, null, null);
  }

  /** A fragment with macros, to be rendered at once or later. */
  private static Reading called(Exchange exchange, @Nullable String conversion) {
    MacroCall call = MacroCall.of(exchange.request().body(), exchange.response().body());
    List<String> jobIds = new ArrayList<>(call.jobIds());
    jobIds.addAll(jobIds(call.answers()));
    boolean start = call.jobIds().isEmpty();
    return new Reading(
        start ? "start" : "poll",
        start ? begun(call.pageIds().size()) : "Poll",
        call.answers().isEmpty() ? CONFLUENCE : List.of("confluence", "exporter"),
        conversion == null
            ? Outcome.rendered(exchange, call.answers())
            : Outcome.of(exchange, "to be fetched later"),
        jobIds,
        call.pageIds().isEmpty() ? null : call.pageIds().getFirst(),
        conversion);
  }

  private static String begun(int exports) {
    return exports > 1 ? "Start " + exports + " exports" : "Start the export";
  }

  private static Reading fetched(Exchange exchange, String conversion) {
    List<JsonNode> answers = MacroCall.answers(exchange.response().body());
    return new Reading(
        "conversion",
        "Fetch the rendering",
        answers.isEmpty() ? CONFLUENCE : List.of("confluence", "exporter"),
        Outcome.rendered(exchange, answers),
        jobIds(answers),
        null,
        conversion);
  }

  private static Reading downloaded(Exchange exchange) {
    String job = exchange.downloadedJob();
    return new Reading(
        "download",
        "Download",
        List.of("exporter"),
        Outcome.of(exchange, Words.of(exchange.response())),
        job == null ? List.of() : List.of(job),
        null,
        null);
  }

  private static Reading plain(
      String kind,
      String what,
      List<String> reached,
      Exchange exchange,
      @Nullable String result,
      @Nullable String pageId) {
    return new Reading(kind, what, reached, Outcome.of(exchange, result), List.of(), pageId, null);
  }

  private static List<String> jobIds(List<JsonNode> answers) {
    return answers.stream()
        .map(answer -> answer.path("jobId").asText(""))
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
