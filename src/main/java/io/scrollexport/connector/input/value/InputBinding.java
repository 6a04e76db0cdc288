package io.scrollexport.connector.input.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills an input record from the variables of a job, whatever they are: each component is an {@link
 * Input} or another input record, found under its own name, or {@link Unwrapped} and found beside.
 */
public final class InputBinding {

  /**
   * Marks an input record whose inputs stand beside those of the record that holds it, not in a
   * context of their own. The template generator is told the same by {@code @NestedProperties}.
   */
  public interface Unwrapped {}

  private record Shape(RecordComponent[] components, Constructor<?> constructor) {}

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Class<?>[] types =
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
          try {
            return new Shape(components, type.getDeclaredConstructor(types));
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
          }
        }
      };

  private InputBinding() {}

  /** Fills the record; never fails, since judging is the business of {@link Input}. */
  public static <T extends Record> T bind(Class<T> type, JsonNode variables) {
    return bind(type, "", variables);
  }

  /** The same for an element of a list, whose inputs have names that begin with the path. */
  public static <T> T bind(Class<T> type, String path, JsonNode node) {
    Shape shape = SHAPES.get(type);
    Object[] values = new Object[shape.components().length];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = shape.components()[i];
      values[i] = value(path, component, node);
    }
    try {
      return type.cast(shape.constructor().newInstance(values));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("input records only hold what they are given", e);
    }
  }

  /** All inputs of a record that was filled, those of the records in it included. */
  public static List<Input> inputs(Record filled) {
    List<Input> inputs = new ArrayList<>();
    each(filled, inputs::add);
    return List.copyOf(inputs);
  }

  /** Refuses a reference to a secret in any of them, also where nothing would ask for its value. */
  public static void refuseReferences(Record filled) {
    each(filled, Input::refuseReference);
  }

  private static void each(Record filled, Consumer<Input> use) {
    for (RecordComponent component : SHAPES.get(filled.getClass()).components()) {
      switch (held(filled, component)) {
        case Input input -> use.accept(input);
        case Record record -> each(record, use);
        default -> throw new IllegalStateException("input records hold inputs and their like");
      }
    }
  }

  private static Object held(Record filled, RecordComponent component) {
    try {
      return component.getAccessor().invoke(filled);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("input records only hold what they are given", e);
    }
  }

  private static Object value(String path, RecordComponent component, JsonNode node) {
    Class<?> type = component.getType();
    if (type == Input.class) {
      return input(path, component.getName(), node);
    }
    return Unwrapped.class.isAssignableFrom(type)
        ? bind(type, path, node)
        : bind(type, path + component.getName() + ".", child(node, component));
  }

  private static JsonNode child(JsonNode node, RecordComponent component) {
    return node.isContainerNode() || node.isMissingNode() ? node.path(component.getName()) : node;
  }

  private static Input input(String path, String name, JsonNode node) {
    if (node.isObject() || node.isMissingNode() || node.isNull()) {
      return new Input(path, name, node.path(name), false);
    }
    boolean absent = node.isTextual() && node.textValue().isBlank();
    return new Input(path, name, absent ? MissingNode.getInstance() : node, true);
  }
}
