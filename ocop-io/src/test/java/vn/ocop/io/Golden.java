// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with a file of the test resources; what came out instead lies in {@code target/golden}. */
public final class Golden {
    private Golden() {}

    /** Compares JSON but for the wording of messages, which other modules own. */
    public static void checkJson(String name, String actual) {
        check(name, actual.replaceAll("\"message\": \".*\"", "\"message\": \"…\""));
    }

    public static void check(String name, String actual) {
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!expected.equals(actual)) {
                Path file = Path.of("target", "golden", name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
