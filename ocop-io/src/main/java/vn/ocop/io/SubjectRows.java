// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Product;
import vn.ocop.core.Subject;
import vn.ocop.io.json.SeasonShape;
import vn.ocop.io.words.Words;

/** The rows of the file of subjects: what is printed of them. Not thread-safe; lives for one reading. */
final class SubjectRows {
    static final TableFormat FORMAT = format();

    private final List<Finding> findings;
    private final Map<String, Stated> bySubject = new LinkedHashMap<>();

    private record Stated(String subject, Map<String, String> fields, Location at) {}

    SubjectRows(List<Finding> findings) {
        this.findings = findings;
    }

    private static TableFormat format() {
        return TableFormat.required("subject").optional(SeasonShape.SUBJECT_FIELDS.toArray(String[]::new));
    }

    void row(RowReader row) {
        if (row.isBlank(0)) {
            findings.add(row.missingValue(0));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < SeasonShape.SUBJECT_FIELDS.size(); i++) {
            if (!row.isBlank(i + 1)) {
                fields.put(SeasonShape.SUBJECT_FIELDS.get(i), row.text(i + 1));
            }
        }
        Stated stated = new Stated(row.text(0), fields, row.at());
        if (bySubject.putIfAbsent(Words.key(row.text(0)), stated) != null) {
            note(IoFinding.REPEATED_SUBJECT, stated);
        }
    }

    /** What is known of the subject of each product. */
    Map<String, Map<String, String>> byProduct(Map<String, Product> products) {
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        products.forEach((id, product) -> {
            String key = Words.key(product.subject().map(Subject::name).orElse(""));
            Optional.ofNullable(bySubject.get(key)).ifPresent(of -> {
                used.add(key);
                known.put(id, of.fields());
            });
        });
        new ArrayList<>(bySubject.entrySet())
                .stream()
                        .filter(entry -> !used.contains(entry.getKey()))
                        .forEach(entry -> note(IoFinding.UNKNOWN_SUBJECT, entry.getValue()));
        return known;
    }

    private void note(IoFinding code, Stated stated) {
        findings.add(Finding.builder(code)
                .location(stated.at())
                .fact("subject", stated.subject())
                .build());
    }
}
