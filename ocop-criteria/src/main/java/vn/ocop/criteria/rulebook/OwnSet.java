// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileReader;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;

/** A criteria set that stands in a rulebook's own files: in the main file, in a file of its own, or as a mere frame. */
final class OwnSet implements SetSource {
    /** The attributes of the element that are read with the main file. */
    private static final List<String> HEADER = List.of(
            "number",
            "vi",
            "en",
            "group",
            "managers",
            "more-subjects",
            "status",
            "number-confidence",
            "continues",
            "cite");

    private static final List<String> OF_ROOT = List.of("rulebook", "number");
    private static final List<String> FILE = List.of("file");

    private final SetHeader header;
    private final LawElement head;
    private final Optional<String> file;
    private final LawElement inside;
    private final Origin origin;

    /**
     * Where the set's files come from and what they may refer to.
     *
     * @param files the files
     * @param rulebooks the rulebook's identifier, and that of the one which it extends
     * @param reading knows the documents that citations name
     * @param shared the criteria that sets share
     * @param hashes the hashes of built-in rulebooks
     */
    record Origin(
            LawFiles files,
            List<String> rulebooks,
            LawValues reading,
            SharedCriteria shared,
            Optional<BuiltInHashes> hashes) {}

    OwnSet(LawElement node, SetHeader header, String subjects, Origin origin) {
        this.header = header;
        this.origin = origin;
        this.head = new LawElement(node.name(), node.location());
        head.putAllOf(node, FILE);
        head.put("subjects", subjects);
        if (header.excludesOthers()) {
            head.put("excludes-others", "yes");
        }
        if (header.subjectsCitation().isPresent()) {
            head.put("cite-subjects", header.subjectsCitation().get().toString());
        }
        boolean frame = header.status() == SetHeader.Status.FRAME;
        this.file = frame ? Optional.empty() : node.take("file");
        this.inside = node.without(HEADER);
        if (!frame && file.isEmpty()) {
            // an inline set: its children are read when the set is
            node.takeWhole();
        }
    }

    @Override
    public Optional<CriteriaSet> read(Rulebook rulebook, List<Finding> findings) {
        LawValues reading = origin.reading().into(findings);
        if (header.status() == SetHeader.Status.FRAME) {
            return Optional.of(new SetReader(reading, rulebook, header).frame(hash(head)));
        }
        if (file.isEmpty()) {
            return Optional.of(read(inside.copy(), rulebook, reading));
        }
        Optional<LawElement> root = LawFileReader.read(origin.files(), file.get(), RulebookReader.NAMESPACE, findings);
        return root.isPresent() && isSet(root.get(), reading)
                ? Optional.of(read(root.get().without(OF_ROOT), rulebook, reading))
                : Optional.empty();
    }

    private boolean isSet(LawElement root, LawValues reading) {
        if (!reading.isRoot(root, "set", origin.rulebooks())) {
            return false;
        }
        String number = String.valueOf(header.number());
        String stated = root.take("number").orElse(number);
        if (!stated.equals(number)) {
            reading.badValue(root, "number", number, stated);
        }
        return true;
    }

    private CriteriaSet read(LawElement content, Rulebook rulebook, LawValues reading) {
        reading.findings().addAll(origin.shared().findings());
        LawElement expanded = origin.shared().expand(content, reading);
        return new SetReader(reading, rulebook, header).read(expanded, hash(expanded));
    }

    /** The hash of the set: that of the build if it is built in, else made now. */
    private Hash hash(LawElement content) {
        if (origin.hashes().isPresent()) {
            String name = BuiltInHashes.name(origin.rulebooks().get(0), header.number());
            return Hash.builtIn(origin.hashes().get(), name);
        }
        LawElement whole = head.copy();
        whole.putAllOf(content, List.of());
        for (LawElement child : content.children()) {
            whole.add(child);
        }
        return Hash.of(ContentHash.of(whole));
    }
}
