// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.TypeConversionException;
import vn.ocop.io.TableFormat;

/**
 * Arguments as they were typed. Under a locale such as {@code C} the platform keeps nothing of the letters of Vietnamese, and
 * makes no path of them; UTF-8 holds whatever the locale.
 */
final class Arguments {
    /** Where Linux keeps the bytes of the arguments. */
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private static final int LAST_ASCII = 0x7f;

    private Arguments() {}

    /** The arguments as they were typed, as far as the platform still knows them. */
    static String[] asTyped(String[] args) {
        if (areAscii(args)) {
            return args;
        }
        try {
            return asTyped(args, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException elsewhere) {
            return args;
        }
    }

    /** The arguments in the bytes of a whole command line, whose last ones they are. */
    static String[] asTyped(String[] args, byte[] commandLine) {
        List<String> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                try {
                    all.add(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(commandLine, start, i - start))
                            .toString());
                } catch (CharacterCodingException notUtf8) {
                    return args;
                }
                start = i + 1;
            }
        }
        if (all.size() < args.length) {
            return args;
        }
        String[] typed = all.subList(all.size() - args.length, all.size()).toArray(String[]::new);
        for (int i = 0; i < args.length; i++) {
            if (isAscii(args[i]) != isAscii(typed[i]) || (isAscii(args[i]) && !args[i].equals(typed[i]))) {
                return args;
            }
        }
        return typed;
    }

    /** The path of a text, whose bytes are those of UTF-8 where the locale has none for its letters. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unmappable) {
            if (isAscii(text) || text.indexOf('\0') >= 0) {
                throw unmappable;
            }
            return Path.of(URI.create(rawUri(text)));
        }
    }

    /** A day, written as in files. */
    static LocalDate day(String text) {
        return TableFormat.day(text)
                .orElseThrow(() -> new TypeConversionException("2026-05-22, 22/5/2026, 22-5-2026: " + text));
    }

    /** The address of a file, every byte but letters, digits and slashes escaped. */
    static String rawUri(String text) {
        StringBuilder uri = new StringBuilder("file://");
        if (!text.startsWith("/")) {
            uri.append(Path.of("").toAbsolutePath().toUri().getRawPath());
            if (uri.charAt(uri.length() - 1) != '/') {
                uri.append('/');
            }
        }
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            if (letter <= LAST_ASCII && (Character.isLetterOrDigit(letter) || letter == '/')) {
                uri.append(letter);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(letter >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(letter & 0xf, 16)));
            }
        }
        return uri.toString();
    }

    private static boolean areAscii(String[] args) {
        for (String arg : args) {
            if (!isAscii(arg)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter <= LAST_ASCII);
    }
}
