package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.observation.Observation;
import io.scrollexport.observation.event.ObservedJob;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A runtime that brings no Micrometer: its class path is that of the tests without it. */
class WithoutMicrometerTest {

  @Test
  void theConnectorsWork() throws Exception {
    try (URLClassLoader loader = withoutMicrometer()) {
      assertThatThrownBy(() -> loader.loadClass("io.micrometer.core.instrument.Metrics"))
          .isInstanceOf(ClassNotFoundException.class);

      Object observation = sharedObservation(loader);

      assertThat(observation.getClass().getClassLoader()).isSameAs(loader);
      assertThat(run(observation, loader)).isEqualTo("done");
    }
  }

  /** That of the parts which all connectors of the runtime share, as discovery makes them. */
  private static Object sharedObservation(ClassLoader loader) throws Exception {
    Class<?> shared = loader.loadClass(SharedParts.class.getName());
    Method part = opened(shared, "exports");
    Function<Object, Object> exportsOf = parts -> invoked(part, parts);
    Object exports =
        ((Supplier<?>) opened(shared, "ofThisRuntime", Function.class).invoke(null, exportsOf))
            .get();
    return opened(exports.getClass(), "observation").invoke(exports);
  }

  private static Object run(Object observation, ClassLoader loader) throws Exception {
    Class<?> jobType = loader.loadClass(ObservedJob.class.getName());
    Object job =
        jobType
            .getDeclaredConstructor(String.class, long.class, String.class)
            .newInstance("getExportStatus", 1L, "GetExportStatus");
    Method operation =
        loader
            .loadClass(Observation.class.getName())
            .getMethod("operation", jobType, Supplier.class);
    return operation.invoke(observation, job, (Supplier<String>) () -> "done");
  }

  private static Method opened(Class<?> type, String name, Class<?>... takes)
      throws NoSuchMethodException {
    Method method = type.getDeclaredMethod(name, takes);
    method.setAccessible(true);
    return method;
  }

  private static Object invoked(Method method, Object on) {
    try {
      return method.invoke(on);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static URLClassLoader withoutMicrometer() {
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("micrometer"))
            .map(WithoutMicrometerTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
