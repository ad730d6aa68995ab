// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import vn.ocop.core.Text;
import vn.ocop.criteria.Explanation;

/** What the nodes of an explanation are called. */
final class Titles {
    private static final Text RESULT = new Text("Kết quả", "Result");
    private static final Text COUNCIL = new Text("Hội đồng", "Council");

    private Titles() {}

    /** The printed title, or what stands above what is printed. */
    static Text of(Explanation.Node node) {
        return node.title().orElse(node.kind() == Explanation.Node.Kind.STAR ? RESULT : COUNCIL);
    }
}
