package io.scrollexport.connector.input.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A record of inputs that takes whatever the process gave. */
@JsonDeserialize(using = JobInputs.Binding.class)
public interface JobInputs {

  /** Has the record filled in our way instead of Jackson's. */
  final class Binding extends JsonDeserializer<Record> implements ContextualDeserializer {

    private final Class<? extends Record> type;

    Binding() {
      this(Record.class);
    }

    private Binding(Class<? extends Record> type) {
      this.type = type;
    }

    @Override
    public Binding createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return new Binding(context.getContextualType().getRawClass().asSubclass(Record.class));
    }

    @Override
    public Record deserialize(JsonParser variables, DeserializationContext context)
        throws IOException {
      return InputBinding.bind(type, variables.readValueAsTree());
    }
  }
}
