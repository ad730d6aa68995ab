// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.ocop.core.Language;

/** The option {@code --lang} that every command has. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            defaultValue = "vi",
            paramLabel = "vi|en",
            converter = Converter.class,
            description = "ngôn ngữ / language (${DEFAULT-VALUE})")
    private Language language = Language.VI;

    /** Made by the command line. */
    public LanguageOption() {}

    /**
     * The chosen language.
     *
     * @return Vietnamese unless stated
     */
    public Language language() {
        return language;
    }

    /** Reads a language tag. */
    static final class Converter implements ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            try {
                return Language.ofTag(tag.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }
}
