package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.site.Users;
import java.util.function.Function;

/** Lets users in by Basic authentication or a bearer token, and answers 401 to all others. */
public final class Authentication {
  private final Users users;

  /** Lets these users in. */
  public Authentication(Users users) {
    this.users = users;
  }

  /** The answer for the user who sends the request, or Confluence's refusal. */
  public Response asUser(ReceivedRequest request, Function<User, Response> answer) {
    return users.sender(request).map(answer).orElseGet(ConfluenceError::unauthorized);
  }
}
