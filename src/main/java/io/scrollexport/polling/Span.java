package io.scrollexport.polling;

/** A share of a job that is known only to lie between two. */
record Span(double least, double most) {

  double middle() {
    return (least + most) / 2;
  }

  Span minus(Span other) {
    return new Span(least - other.most, most - other.least);
  }
}
