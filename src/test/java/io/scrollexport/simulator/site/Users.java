package io.scrollexport.simulator.site;

import io.scrollexport.simulator.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The users, and who a request comes from by its {@code Authorization} header. */
public final class Users {
  private final Map<String, User> byEmail = new ConcurrentHashMap<>();

  /** The user with that e-mail address, made at the first call with credentials of his own. */
  public User user(String email) {
    return byEmail.computeIfAbsent(email, Users::newUser);
  }

  /** Adds a user with given credentials. */
  public User add(User user) {
    byEmail.put(user.email(), user);
    return user;
  }

  /** The user with that account ID. */
  public Optional<User> byAccountId(String accountId) {
    return byEmail.values().stream().filter(u -> u.accountId().equals(accountId)).findFirst();
  }

  /** Who sends the request; nobody where the header is missing or fits no user. */
  public Optional<User> sender(ReceivedRequest request) {
    String header = request.header("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    if (header.startsWith("Bearer ")) {
      String token = header.substring("Bearer ".length());
      return byEmail.values().stream().filter(u -> u.accessToken().equals(token)).findFirst();
    }
    return header.startsWith("Basic ")
        ? basic(header.substring("Basic ".length()))
        : Optional.empty();
  }

  private Optional<User> basic(String credentials) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    @Nullable User user = colon < 0 ? null : byEmail.get(pair.substring(0, colon));
    return Optional.ofNullable(user).filter(u -> u.apiToken().equals(pair.substring(colon + 1)));
  }

  private static User newUser(String email) {
    String random = UUID.randomUUID().toString().replace("-", "");
    return new User(
        "712020:" + UUID.randomUUID(),
        email,
        "ATATT3x-" + random,
        "eyJhbGciOiJIUzI1NiJ9." + random + ".simulated");
  }
}
