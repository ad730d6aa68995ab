// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** What the keys of policies mean, for a reader who does not write them. */
final class PolicyNames {
    private static final ImmutableMap<String, Text> NAMES = ImmutableMap.<String, Text>builder()
            .put("council.minimum", new Text("cách xét yêu cầu tối thiểu", "how minimum requirements are judged"))
            .put("council.maxSpread", new Text("mức chênh điểm lớn nhất giữa các phiếu", "greatest distance of totals"))
            .put("council.quorum", new Text("tỷ lệ thành viên phải có mặt", "quorum"))
            .put("council.mode", new Text("hình thức làm việc của hội đồng", "how the council works"))
            .put("average.decimals", new Text("cách tính điểm trung bình", "how the average is compared"))
            .put("star.rule", new Text("cách lấy hạng sao", "how the star is taken"))
            .put("rank.order", new Text("thứ tự ưu tiên khi xếp hạng", "what decides between equals"))
            .put("rank.places", new Text("cách đánh số thứ hạng", "how places are numbered"))
            .put(
                    "progression.unmetMark",
                    new Text(
                            "ứng viên đủ điểm nhưng không đạt yêu cầu tối thiểu",
                            "a candidate with the points but not the minimum requirements"))
            .build();

    private PolicyNames() {}

    /** The meaning with the key behind it, or the key alone if it is none of ours. */
    static String of(String key, Language language) {
        return meaning(key).map(name -> name.in(language) + " (" + key + ")").orElse(key);
    }

    /** The meaning alone. */
    static Optional<Text> meaning(String key) {
        return Optional.ofNullable(NAMES.get(key));
    }
}
