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
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Writes JSON for people and programs: two blanks of indentation, a line feed after each line, fields in the order in which
 * they are written, letters of all languages as they are. What does not apply is left out, never null. Whatever is opened is
 * closed by who opened it: content is handed over.
 */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final JsonGenerator generator;

    private interface Writing {
        void write() throws IOException;
    }

    private JsonWriter(Writer out) throws IOException {
        generator = FACTORY.createGenerator(out);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
    }

    /** A whole document: its format first, then what is written into it, then a line feed. */
    static void document(Writer out, String format, Consumer<JsonWriter> content) {
        try {
            JsonWriter json = new JsonWriter(out);
            json.object(() -> {
                json.field("format", format);
                content.accept(json);
            });
            json.generator.writeRaw('\n');
            json.generator.close();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private JsonWriter writing(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private JsonWriter object(Runnable content) {
        writing(generator::writeStartObject);
        content.run();
        return writing(generator::writeEndObject);
    }

    JsonWriter object(String name, Runnable content) {
        return name(name).object(content);
    }

    /** An object of texts, in their order. */
    JsonWriter object(String name, Map<String, String> texts) {
        return object(name, () -> texts.forEach(this::field));
    }

    /** An array of objects, each with what is written for its item. */
    <T> JsonWriter objects(String name, Iterable<? extends T> items, Consumer<? super T> content) {
        return array(name, items, item -> object(() -> content.accept(item)));
    }

    /** An array of texts. */
    JsonWriter texts(String name, Iterable<String> texts) {
        return array(name, texts, text -> writing(() -> generator.writeString(text)));
    }

    /** An array of whole numbers. */
    JsonWriter numbers(String name, Iterable<Integer> numbers) {
        return array(name, numbers, number -> writing(() -> generator.writeNumber(number)));
    }

    /** An array of arrays of texts. */
    JsonWriter groups(String name, Iterable<? extends Iterable<String>> groups) {
        return array(name, groups, group -> array(group, text -> writing(() -> generator.writeString(text))));
    }

    private <T> JsonWriter array(String name, Iterable<? extends T> items, Consumer<? super T> content) {
        return name(name).array(items, content);
    }

    private <T> JsonWriter array(Iterable<? extends T> items, Consumer<? super T> content) {
        writing(generator::writeStartArray);
        items.forEach(content);
        return writing(generator::writeEndArray);
    }

    private JsonWriter name(String name) {
        return writing(() -> generator.writeFieldName(name));
    }

    JsonWriter field(String name, String text) {
        return writing(() -> generator.writeStringField(name, text));
    }

    JsonWriter field(String name, long number) {
        return writing(() -> generator.writeNumberField(name, number));
    }

    /** A number, written without an exponent. */
    JsonWriter field(String name, BigDecimal number) {
        return name(name).writing(() -> generator.writeNumber(number.toPlainString()));
    }

    JsonWriter field(String name, boolean yes) {
        return writing(() -> generator.writeBooleanField(name, yes));
    }

    JsonWriter field(String name, Optional<String> text) {
        return text.isPresent() ? field(name, text.get()) : this;
    }

    JsonWriter field(String name, OptionalInt number) {
        return number.isPresent() ? field(name, number.getAsInt()) : this;
    }
}
