package io.scrollexport.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The examples of the exporter's documentation, to the letter. */
public final class Reference {

  public static final String JOB_ID = "0f517c20-3e5d-42c0-8021-0cb5e2c168ea";
  public static final String TEMPLATE_ID = "d6d04ab9-53c0-42d9-9ae2-f4903275f654";
  public static final long ISSUED_AT = 1728403475;

  private Reference() {}

  public static String text(String name) {
    try (InputStream file = Reference.class.getResourceAsStream("reference/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without what the documentation adds for the eye: line breaks, and white space in the JSON. */
  public static String compact(String fragment) {
    return fragment.replace("\n", "").replace("\": ", "\":").replace(", \"", ",\"");
  }
}
