package io.scrollexport.playground.web;

import io.scrollexport.playground.world.Worlds;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What changes the world in which runs live. */
@RestController
@RequestMapping("/api")
final class WorldApi {
  private final Worlds worlds;

  WorldApi(Worlds worlds) {
    this.worlds = worlds;
  }

  /** How a switch shall be. */
  record Switch(boolean on) {}

  /** By how much the clock shall be moved, an ISO 8601 duration. */
  record Skip(String skip) {}

  @PutMapping("/trouble/{name:[a-z-]{1,60}}")
  Map<String, Boolean> turn(@PathVariable("name") String name, @RequestBody Switch wanted) {
    return worlds.current().trouble().turn(name, wanted.on());
  }

  @DeleteMapping("/trouble")
  Map<String, Boolean> allWell() {
    return worlds.current().trouble().end();
  }

  @PostMapping("/clock")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void skip(@RequestBody Skip request) {
    worlds.current().skip(String.valueOf(request.skip()));
  }

  @PostMapping("/reset")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void startAfresh() {
    worlds.startAfresh();
  }
}
