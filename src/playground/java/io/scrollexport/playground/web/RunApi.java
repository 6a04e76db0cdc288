package io.scrollexport.playground.web;

import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.api.run.LeftOut;
import io.scrollexport.playground.api.run.Run;
import io.scrollexport.playground.api.run.RunSummary.Asked;
import io.scrollexport.playground.live.Subject;
import io.scrollexport.playground.live.values.FailedExports;
import io.scrollexport.playground.world.Starts;
import io.scrollexport.playground.world.World;
import io.scrollexport.playground.world.Worlds;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What starts runs and moves them on. */
@RestController
@RequestMapping("/api")
final class RunApi {
  private static final String NONE_FAILED =
      "No page of this run has failed, or what it was given is not known any more.";

  private static final String GOES_ON =
      "This run goes on. Its failed pages can be exported again once it has ended.";

  private final Worlds worlds;

  RunApi(Worlds worlds) {
    this.worlds = worlds;
  }

  /** Either an export of a page, or a diagram with what it is started with. */
  record RunRequest(
      @Nullable String process,
      @Nullable String pageId,
      @Nullable String format,
      @Nullable String bpmn,
      @Nullable String name,
      @Nullable Map<String, Object> variables,
      @Nullable Boolean confirmed) {}

  /** A page with those below it, as one document or each as its own. */
  record TreeRequest(String pageId, String format, String as) {}

  /** What a form gives. */
  record Completion(@Nullable Map<String, Object> variables) {}

  /** The key of a run. */
  record Created(String key) {
    static Created of(long key) {
      return new Created(Long.toString(key));
    }
  }

  @PostMapping("/runs")
  @ResponseStatus(HttpStatus.CREATED)
  Created start(@RequestBody RunRequest request) {
    Starts starts = worlds.current().starts();
    if (request.bpmn() != null) {
      return Created.of(
          starts.diagram(
              request.bpmn(),
              request.name() == null ? "" : request.name(),
              request.variables() == null ? Map.of() : request.variables(),
              Boolean.TRUE.equals(request.confirmed())));
    }
    if (!"scroll-export".equals(request.process())
        || request.pageId() == null
        || request.format() == null) {
      throw Refusal.of(400, "A run takes a page and a format, or a diagram.");
    }
    long key = starts.export(request.pageId(), request.format(), false);
    return noted(key, new Asked(request.pageId(), request.format(), null, null, null));
  }

  @PostMapping("/approvals")
  @ResponseStatus(HttpStatus.CREATED)
  Created approve(@RequestBody Map<String, Object> form) {
    return Created.of(worlds.current().starts().approval(form));
  }

  @PostMapping("/trees")
  @ResponseStatus(HttpStatus.CREATED)
  Created exportTree(@RequestBody TreeRequest request) {
    World world = worlds.current();
    String pageId = request.pageId();
    long key =
        switch (String.valueOf(request.as())) {
          case "one" -> world.starts().export(pageId, request.format(), true);
          case "each" ->
              world.starts().exports(world.space().withPagesBelow(pageId), request.format());
          default ->
              throw Refusal.of(400, "A tree is exported as one document or as each page's own.");
        };
    List<LeftOut> leftOut = world.space().leftOut(pageId);
    return noted(
        key,
        new Asked(
            pageId, request.format(), request.as(), leftOut.isEmpty() ? null : leftOut, null));
  }

  @PostMapping("/runs/{key:[0-9]{1,19}}/failed-pages")
  @ResponseStatus(HttpStatus.CREATED)
  Created exportFailedPages(@PathVariable("key") long key) {
    World world = worlds.current();
    Run run = world.live().run(key).orElseThrow(Refusal::gone);
    if (run.summary().endedAt() == null) {
      throw Refusal.of(409, GOES_ON);
    }
    FailedExports failed = FailedExports.of(run).orElseThrow(() -> Refusal.of(409, NONE_FAILED));
    long again = world.starts().failedExports(failed);
    String format = Subject.format(failed.macroName());
    return noted(again, new Asked(failed.pageId(), format, "each", null, Long.toString(key)));
  }

  private Created noted(long key, Asked asked) {
    worlds.current().live().asked(key, asked);
    return Created.of(key);
  }

  @PostMapping("/runs/{key:[0-9]{1,19}}/cancel")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void cancel(@PathVariable("key") long key) {
    worlds.current().operator().cancel(key);
  }

  @PostMapping("/incidents/{key:[0-9]{1,19}}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@PathVariable("key") long key) {
    worlds.current().operator().retry(key);
  }

  @PostMapping("/tasks/{key:[0-9]{1,19}}/complete")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void complete(@PathVariable("key") long key, @RequestBody Completion completion) {
    worlds
        .current()
        .operator()
        .complete(key, completion.variables() == null ? Map.of() : completion.variables());
  }
}
