package io.scrollexport.protocol.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Download URLs that were read in a status just now, so that who polls a job need not ask once more
 * to download its file. They are credentials: kept in memory only, for a minute, and given back
 * only to who asks at the same integration with the same sign-in. Safe for use by many threads.
 */
public final class FreshUrls {

  private static final Duration MEMORY = Duration.ofMinutes(1);

  /** Of all together: those of several thousand exports, as long as they usually are. */
  private static final long MOST_CHARACTERS = 8_000_000;

  /** What an entry takes beside its texts. */
  private static final int CHARACTERS_BESIDE = 300;

  private record Key(
      Class<?> integration, String url, @Nullable String macroName, Account account, String jobId) {

    static Key of(Integration integration, Authentication signIn, String jobId) {
      return new Key(
          integration.getClass(),
          integration.url().toString(),
          switch (integration) {
            case Integration.Macro macro -> macro.macroName();
            case Integration.Rest rest -> null;
          },
          Account.of(signIn),
          jobId);
    }

    /** Processes name all of it, at any length. */
    int characters() {
      int name = macroName == null ? 0 : macroName.length();
      return url.length() + name + jobId.length() + CHARACTERS_BESIDE;
    }
  }

  private final Cache<Key, String> urls;

  /** A memory by the JVM's own clock, which nobody sets. */
  public FreshUrls() {
    this(Ticker.systemTicker());
  }

  FreshUrls(Ticker ticker) {
    this.urls =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfterWrite(MEMORY)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String url) -> key.characters() + url.length())
            .build();
  }

  /** The same exporter, whose answers are kept here. */
  public Exporter keptFrom(
      Exporter exporter, Integration integration, Authentication authentication) {
    return new Exporter() {
      @Override
      public int perRequest() {
        return exporter.perRequest();
      }

      @Override
      public Asked<String> start(List<ExportRequest> requests) {
        return exporter.start(requests);
      }

      @Override
      public Asked<ExportStatus> status(List<String> jobIds) {
        Asked<ExportStatus> asked = exporter.status(jobIds);
        if (asked instanceof Asked.Answered<ExportStatus> answered) {
          for (int i = 0; i < answered.size(); i++) {
            if (answered.answers().get(i) instanceof Answer.Given<ExportStatus> given) {
              keep(integration, authentication, jobIds.get(i), given.value());
            }
          }
        }
        return asked;
      }
    };
  }

  /** Keeps the URL of a status; there may be none. */
  void keep(
      Integration integration, Authentication authentication, String jobId, ExportStatus status) {
    if (status.stage() == ExportStatus.Stage.COMPLETE && status.downloadUrl() != null) {
      urls.put(Key.of(integration, authentication, jobId), status.downloadUrl().raw());
    }
  }

  /** The URL of a job that was read less than a minute ago. */
  public Optional<String> url(
      Integration integration, Authentication authentication, String jobId) {
    return Optional.ofNullable(urls.getIfPresent(Key.of(integration, authentication, jobId)));
  }
}
