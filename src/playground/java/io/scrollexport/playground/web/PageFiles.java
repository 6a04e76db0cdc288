package io.scrollexport.playground.web;

import io.scrollexport.playground.api.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page as it was built; the token is written into it as it goes out. */
@RestController
final class PageFiles implements WebMvcConfigurer {
  private static final String PLACE = "__PLAYGROUND_TOKEN__";

  private final Path folder;
  private final Token token;

  PageFiles(Path folder, Token token) {
    this.folder = folder;
    this.token = token;
  }

  @GetMapping({"/", "/index.html"})
  ResponseEntity<String> page() throws IOException {
    Path index = folder.resolve("index.html");
    if (!Files.exists(index)) {
      throw Refusal.of(404, "The page has not been built.");
    }
    String html = Files.readString(index).replace(PLACE, token.value());
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/**")
        .addResourceLocations(folder.toUri().toString())
        .setUseLastModified(true);
  }
}
