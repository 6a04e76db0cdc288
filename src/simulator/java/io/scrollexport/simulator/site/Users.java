package io.scrollexport.simulator.site;

import io.scrollexport.simulator.http.ReceivedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The users, and who a request comes from by its {@code Authorization} header. */
public final class Users {
  private static final String BEARER = "Bearer ";

  private final Map<String, User> byEmail = new ConcurrentHashMap<>();
  private final AccessTokens tokens;

  /** No users yet, and these tokens beside their own. */
  public Users(AccessTokens tokens) {
    this.tokens = tokens;
  }

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
  public Optional<Caller> caller(ReceivedRequest request) {
    String header = request.header("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      String token = header.substring(BEARER.length());
      return ofUser(token).or(() -> tokens.find(token));
    }
    return BasicCredentials.of(request)
        .flatMap(
            basic ->
                Optional.ofNullable(byEmail.get(basic.userName()))
                    .filter(user -> user.apiToken().equals(basic.password())))
        .map(user -> new Caller(user, SignIn.API_TOKEN, Set.of()));
  }

  private Optional<Caller> ofUser(String token) {
    return byEmail.values().stream()
        .filter(user -> user.accessToken().equals(token))
        .findFirst()
        .map(user -> new Caller(user, SignIn.ACCESS_TOKEN, Set.of()));
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
