// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.JsonWriter;
import vn.ocop.io.document.ReportedFinding;

/** What the JSON of several commands has in common. */
final class Json {
    private Json() {}

    /** A whole document: {@code format} first, then what is written into it. */
    static String document(String format, Consumer<JsonWriter> content) {
        StringWriter out = new StringWriter();
        try (JsonWriter json = new JsonWriter(out)) {
            json.object().field("format", format);
            content.accept(json);
            json.endObject();
        }
        return out + "\n";
    }

    static void text(JsonWriter json, String name, Text text) {
        json.object(name).field("vi", text.vi()).field("en", text.en()).endObject();
    }

    static void citation(JsonWriter json, String name, Citation citation, Language language) {
        json.field(name, citation.in(language));
    }

    static void words(JsonWriter json, String name, List<String> words) {
        json.array(name);
        words.forEach(json::element);
        json.endArray();
    }

    static void findings(JsonWriter json, List<Finding> findings, Language language) {
        json.array("findings");
        for (Finding found : findings) {
            ReportedFinding finding = ReportedFinding.of(found, language);
            json.object()
                    .field("code", finding.code())
                    .field("severity", finding.severity().name());
            json.field("at", finding.at()).field("message", finding.message());
            json.object("facts", finding.facts()).endObject();
        }
        json.endArray();
    }
}
