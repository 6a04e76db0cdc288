package io.scrollexport.download;

import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.FileDescription;
import io.scrollexport.download.document.StoreFailure;
import io.scrollexport.download.document.StoredFile;
import io.scrollexport.download.file.FileLabel;
import io.scrollexport.download.host.DownloadUrl;
import io.scrollexport.download.host.HostNames;
import io.scrollexport.download.host.SignIn;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Downloads files into a document store: from allowed hosts only, from the socket to the store
 * without keeping the file, whole or not at all. Safe for use by many threads.
 *
 * @param transport connects to a call's addresses, which were checked
 * @param names tells where a host is, for the check and for the connection
 */
public record Downloads(HttpTransport transport, InstantSource clock, HostNames names) {

  /**
   * Downloads one file.
   *
   * @param url as the exporter or the process gave it
   * @throws ExportException with the codes that the contract has for {@code downloadExport}
   */
  public <D> StoredFile<D> download(String url, DownloadRequest request, DocumentSink<D> sink) {
    Deadline time = request.timeouts().deadline().within(request.timeLimit());
    Redirects redirects = new Redirects(transport, names, clock, request, time);
    URI asked = DownloadUrl.parsed(url, Redirects.FIRST);
    try {
      return download(redirects, asked, null, sink);
    } catch (SignInAskedException wanted) {
      SignIn signIn = request.home().signInFor(asked).orElseThrow(wanted::expired);
      return signedIn(redirects, asked, signIn, sink);
    }
  }

  private <D> StoredFile<D> signedIn(
      Redirects redirects, URI asked, SignIn signIn, DocumentSink<D> sink) {
    try {
      return download(redirects, asked, signIn, sink);
    } catch (SignInAskedException again) {
      throw again.refused();
    }
  }

  private <D> StoredFile<D> download(
      Redirects redirects, URI asked, @Nullable SignIn signIn, DocumentSink<D> sink)
      throws SignInAskedException {
    DownloadRequest request = redirects.request();
    try (FileAnswer answer = redirects.follow(asked, signIn)) {
      FileLabel label =
          FileLabel.of(
              request.fileName(),
              answer.reply().headers(),
              answer.requested(),
              answer.answered(),
              request.credentials());
      DownloadStream content = new DownloadStream(answer, request.maxBytes(), redirects.time());
      byte[] start = content.peek(FileLabel.START_BYTES);
      if (answer.isLoginPageOf(request.home(), start)) {
        throw SignInAskedException.byLoginPage(answer.failures());
      }
      Optional<String> contradiction = label.contradiction(start);
      if (contradiction.isPresent()) {
        throw answer.failures().unexpected(contradiction.get());
      }
      FileDescription description =
          new FileDescription(
              label.name(),
              label.contentType(),
              request.timeToLive(),
              request.origin().properties(clock.instant()));
      D document = stored(content, description, sink);
      return new StoredFile<>(
          document, label.name(), label.contentType(), content.passed(), content.sha256());
    }
  }

  private static <D> D stored(
      DownloadStream content, FileDescription description, DocumentSink<D> sink) {
    D document;
    try {
      document = sink.store(content, description);
    } catch (IOException | RuntimeException e) {
      // A failed stream is the reason, whatever the store made of it.
      throw content
          .failure()
          .orElseGet(() -> StoreFailure.of(e, description.fileName(), content.passed()));
    } catch (OutOfMemoryError e) {
      // Camunda's client gathers a document in memory. The runtime reports exceptions only: without
      // one the job would neither fail nor lose a retry, and come again after its time-out.
      throw StoreFailure.outOfMemory(e, description.fileName(), content.passed());
    }
    if (!content.isComplete()) {
      throw leftBehind(
          content
              .failure()
              .orElseGet(() -> StoreFailure.unread(description.fileName(), content.passed())));
    }
    return document;
  }

  private static ExportException leftBehind(ExportException failure) {
    return failure.adding(
        "The document store kept a document all the same, which no connector can delete.");
  }
}
