package io.scrollexport.protocol;

import io.scrollexport.failure.ExportException;
import java.util.List;

/** What came of one request about the first of many questions. */
public sealed interface Asked<T> {

  /** About how many of the questions it was. */
  int size();

  /**
   * What was asked for, where it was one question.
   *
   * @throws ExportException where it was refused, or the request failed
   */
  default T only() {
    return switch (this) {
      case Failed<T> failed -> throw failed.failure();
      case Answered<T> answered ->
          switch (answered.answers().getFirst()) {
            case Answer.Given<T> given -> given.value();
            case Answer.Refused<T> refused -> throw refused.failure();
            case Answer.NotTaken<T> notTaken ->
                throw new IllegalStateException("a question that is asked alone is taken");
          };
    };
  }

  /**
   * There is an answer to each of them.
   *
   * @param answers in the order of the questions
   */
  record Answered<T>(List<Answer<T>> answers) implements Asked<T> {
    public Answered {
      answers = List.copyOf(answers);
    }

    @Override
    public int size() {
      return answers.size();
    }
  }

  /** The request failed as a whole. */
  record Failed<T>(int size, ExportException failure) implements Asked<T> {}
}
