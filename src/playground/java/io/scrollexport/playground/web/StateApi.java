package io.scrollexport.playground.web;

import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.api.State;
import io.scrollexport.playground.api.TaskDetail;
import io.scrollexport.playground.api.run.Run;
import io.scrollexport.playground.wire.Exchange;
import io.scrollexport.playground.wire.ExchangeDetail;
import io.scrollexport.playground.world.World;
import io.scrollexport.playground.world.Worlds;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to be seen. */
@RestController
@RequestMapping("/api")
final class StateApi {
  private final Worlds worlds;

  StateApi(Worlds worlds) {
    this.worlds = worlds;
  }

  @GetMapping("/state")
  State state() {
    return worlds.state();
  }

  @GetMapping("/runs/{key:[0-9]{1,19}}")
  Run run(@PathVariable("key") long key) {
    return worlds.current().live().run(key).orElseThrow(Refusal::gone);
  }

  @GetMapping("/runs/shared/exchanges")
  List<Exchange> shared(@RequestParam(name = "after", defaultValue = "0") long after) {
    return worlds.current().wire().shared(after);
  }

  @GetMapping("/runs/{key:[0-9]{1,19}}/exchanges")
  List<Exchange> exchanges(
      @PathVariable("key") long key, @RequestParam(name = "after", defaultValue = "0") long after) {
    World world = worlds.current();
    return world.wire().of(world.live().family(key), after);
  }

  @GetMapping("/exchanges/{id}")
  ExchangeDetail exchange(@PathVariable("id") String id) {
    return worlds.current().wire().find(id).orElseThrow(Refusal::gone);
  }

  @GetMapping("/tasks/{key:[0-9]{1,19}}")
  TaskDetail task(@PathVariable("key") long key) {
    return worlds.current().live().task(key).orElseThrow(Refusal::gone);
  }
}
