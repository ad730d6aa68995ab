// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON for people and programs: two blanks of indentation, a line feed after each line, fields in the order in which
 * they are written, letters of all languages as they are. What does not apply is left out by the caller, never null.
 *
 * <p>This class is not thread-safe. Its methods throw {@link UncheckedIOException} if writing fails.
 */
public final class JsonWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final JsonGenerator generator;

    private interface Writing {
        void write() throws IOException;
    }

    /**
     * Starts writing.
     *
     * @param out where the JSON goes; it is not closed
     */
    public JsonWriter(Writer out) {
        try {
            generator = FACTORY.createGenerator(out);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
    }

    private JsonWriter writing(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /**
     * Begins an object.
     *
     * @return this writer
     */
    public JsonWriter object() {
        return writing(generator::writeStartObject);
    }

    /**
     * Begins an object as a field.
     *
     * @param name the field's name
     * @return this writer
     */
    public JsonWriter object(String name) {
        return writing(() -> generator.writeObjectFieldStart(name));
    }

    /**
     * Ends an object.
     *
     * @return this writer
     */
    public JsonWriter endObject() {
        return writing(generator::writeEndObject);
    }

    /**
     * Begins an array.
     *
     * @return this writer
     */
    public JsonWriter array() {
        return writing(generator::writeStartArray);
    }

    /**
     * Begins an array as a field.
     *
     * @param name the field's name
     * @return this writer
     */
    public JsonWriter array(String name) {
        return writing(() -> generator.writeArrayFieldStart(name));
    }

    /**
     * Ends an array.
     *
     * @return this writer
     */
    public JsonWriter endArray() {
        return writing(generator::writeEndArray);
    }

    /**
     * Writes an element of an array.
     *
     * @param text the text
     * @return this writer
     */
    public JsonWriter element(String text) {
        return writing(() -> generator.writeString(text));
    }

    /**
     * Writes an element of an array.
     *
     * @param number the number
     * @return this writer
     */
    public JsonWriter element(long number) {
        return writing(() -> generator.writeNumber(number));
    }

    /**
     * Writes a field.
     *
     * @param name its name
     * @param text its text
     * @return this writer
     */
    public JsonWriter field(String name, String text) {
        return writing(() -> generator.writeStringField(name, text));
    }

    /**
     * Writes a field.
     *
     * @param name its name
     * @param number its number
     * @return this writer
     */
    public JsonWriter field(String name, long number) {
        return writing(() -> generator.writeNumberField(name, number));
    }

    /**
     * Writes a field.
     *
     * @param name its name
     * @param number its number, written without an exponent
     * @return this writer
     */
    public JsonWriter field(String name, BigDecimal number) {
        return writing(() -> {
            generator.writeFieldName(name);
            generator.writeNumber(number.toPlainString());
        });
    }

    /**
     * Writes a field.
     *
     * @param name its name
     * @param yes true or false
     * @return this writer
     */
    public JsonWriter field(String name, boolean yes) {
        return writing(() -> generator.writeBooleanField(name, yes));
    }

    /**
     * Writes a field if there is a text for it.
     *
     * @param name its name
     * @param text its text
     * @return this writer
     */
    public JsonWriter field(String name, Optional<String> text) {
        return text.isPresent() ? field(name, text.get()) : this;
    }

    /**
     * Writes an object of texts as a field.
     *
     * @param name its name
     * @param texts the fields of the object in their order
     * @return this writer
     */
    public JsonWriter object(String name, Map<String, String> texts) {
        object(name);
        texts.forEach(this::field);
        return endObject();
    }

    /** Ends the JSON with a line feed. */
    @Override
    public void close() {
        writing(() -> {
            generator.writeRaw('\n');
            generator.close();
        });
    }
}
