// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** The finding codes of this module. */
public enum CoreFinding implements FindingCode {
    /** A printed product code has neither four nor five parts. */
    PRODUCT_CODE_PARTS(
            "product-code-parts",
            "Mã số sản phẩm \u201c{code}\u201d có {parts} phần; cần 4 (tỉnh-xã-số-năm) hoặc 5 (tỉnh-huyện-xã-số-năm)",
            "Product code \u201c{code}\u201d has {parts} parts; expected 4 (province-commune-number-year) or 5"
                    + " (province-district-commune-number-year)"),
    /** A part of a printed product code has not as many digits as it must. */
    PRODUCT_CODE_PART(
            "product-code-part",
            "Mã số sản phẩm \u201c{code}\u201d: phần thứ {position} phải có {digits} chữ số, nhưng là"
                    + " \u201c{found}\u201d",
            "Product code \u201c{code}\u201d: part {position} must have {digits} digits, found \u201c{found}\u201d"),
    /** The running number of a printed product code is out of its range. */
    PRODUCT_CODE_NUMBER(
            "product-code-number",
            "Mã số sản phẩm \u201c{code}\u201d: số thứ tự phải từ 1 đến {max}, nhưng là \u201c{found}\u201d",
            "Product code \u201c{code}\u201d: the running number must be 1 to {max}, found \u201c{found}\u201d");

    private final Spec spec;

    CoreFinding(String id, String vi, String en) {
        this.spec = new Spec(id, Severity.ERROR, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
