package io.scrollexport.simulator.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a site makes of a fragment that holds several calls. Safe for any number of threads. */
public final class SeveralCalls {
  /** Which calls of a fragment are answered, and whether that can be told. */
  public enum Answering {
    /** Each one, in its place. */
    EACH,
    /** The first one only; of the others nothing is left. */
    FIRST_ONLY,
    /** Each one, but what stands between them does not survive. */
    WITHOUT_MARKS,
    /** Each one, but what stands before the second one does not survive. */
    WITHOUT_ONE_MARK
  }

  private volatile Answering answering = Answering.EACH;
  private volatile Duration each = Duration.ZERO;

  /** From now on several calls are answered so. */
  public void answering(Answering chosen) {
    this.answering = chosen;
  }

  /** From now on each call takes that long, and those behind it in its fragment come later. */
  public void take(Duration duration) {
    this.each = duration;
  }

  /** When the call at that place of a fragment is rendered. */
  RenderContext at(int place, RenderContext context) {
    return new RenderContext(context.user(), context.at().plus(each.multipliedBy(place)));
  }

  /** The nodes of the fragment that are rendered. */
  List<Node> rendered(Element fragment) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = fragment.getFirstChild(); node != null; node = node.getNextSibling()) {
      nodes.add(node);
    }
    List<Node> macros = nodes.stream().filter(SeveralCalls::isMacro).toList();
    if (macros.size() > 1) {
      switch (answering) {
        case EACH -> {}
        case FIRST_ONLY -> nodes.removeAll(macros.subList(1, macros.size()));
        case WITHOUT_MARKS -> nodes.retainAll(macros);
        case WITHOUT_ONE_MARK -> nodes.remove(nodes.indexOf(macros.get(1)) - 1);
      }
    }
    return List.copyOf(nodes);
  }

  static boolean isMacro(Node node) {
    return node instanceof Element element && Macro.isMacro(element);
  }
}
