package io.scrollexport.download.host;

/**
 * A sign-in for a request, which its text never shows.
 *
 * @param authorization the value of the header
 * @param account on whose behalf, as a key that tells nothing of the credentials
 */
public record SignIn(String authorization, String account) {

  @Override
  public String toString() {
    return "SignIn[***]";
  }
}
