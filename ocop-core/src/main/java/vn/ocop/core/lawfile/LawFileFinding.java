// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core.lawfile;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/** The finding codes of reading files of law, whatever they hold. All are errors. */
public enum LawFileFinding implements FindingCode {
    /** The file is not well-formed XML. */
    MALFORMED("malformed", "Tệp XML không hợp lệ (cột {column})", "The XML is not well-formed (column {column})"),
    /** The file is longer than any rulebook needs to be. */
    TOO_LARGE("too-large", "Tệp quá lớn: tối đa {limit}", "The file is too large: at most {limit}"),
    /** The elements are nested deeper than any rulebook needs. */
    TOO_DEEP("too-deep", "Các phần tử lồng quá sâu: tối đa {limit} cấp", "Nested too deeply: at most {limit} levels"),
    /** There is text between elements; rulebooks keep all text in attributes. */
    UNEXPECTED_TEXT(
            "unexpected-text",
            "Có chữ giữa các phần tử: \u201c{text}\u201d",
            "There is text between elements: \u201c{text}\u201d"),
    /** The file has a document type declaration. */
    DOCTYPE_REFUSED(
            "doctype-refused",
            "Không chấp nhận khai báo kiểu tài liệu (DTD) và thực thể",
            "Document type declarations (DTD) and entities are refused"),
    /** A file that the rulebook refers to cannot be read. */
    FILE_UNREADABLE("file-unreadable", "Không đọc được tệp {file}", "The file {file} cannot be read"),
    /** An element that the format does not know in this place. */
    UNKNOWN_ELEMENT(
            "unknown-element", "Không có phần tử <{element}> ở đây", "There is no element <{element}> in this place"),
    /** An attribute that the format does not know at this element. */
    UNKNOWN_ATTRIBUTE(
            "unknown-attribute",
            "Phần tử <{element}> không có thuộc tính {attribute}",
            "The element <{element}> has no attribute {attribute}"),
    /** A required attribute is missing. */
    MISSING_ATTRIBUTE(
            "missing-attribute",
            "Phần tử <{element}> thiếu thuộc tính {attribute}",
            "The element <{element}> lacks the attribute {attribute}"),
    /** A required element is missing. */
    MISSING_ELEMENT(
            "missing-element",
            "Phần tử <{element}> thiếu phần tử <{child}>",
            "The element <{element}> lacks an element <{child}>"),
    /** An attribute's value is not of its kind. */
    BAD_VALUE(
            "bad-value",
            "Thuộc tính {attribute}: cần {expected}, có \u201c{found}\u201d",
            "Attribute {attribute}: expected {expected}, found \u201c{found}\u201d"),
    /** A reference to something that is not there. */
    UNKNOWN_REFERENCE(
            "unknown-reference",
            "Thuộc tính {attribute} dẫn đến \u201c{found}\u201d, không có trong bộ quy tắc",
            "Attribute {attribute} refers to \u201c{found}\u201d, which the rulebook does not have"),
    /** A text is missing in one of the languages. */
    MISSING_TEXT(
            "missing-text",
            "Phần tử <{element}> thiếu văn bản \u201c{language}\u201d",
            "The element <{element}> lacks the text \u201c{language}\u201d"),
    /** A value has no citation. */
    MISSING_CITATION(
            "missing-citation", "Phần tử <{element}> không có căn cứ", "The element <{element}> has no citation"),
    /** A code, number or identifier occurs twice. */
    DUPLICATE_CODE("duplicate-code", "Mã {code} xuất hiện hai lần", "The code {code} occurs twice");

    private final Spec spec;

    LawFileFinding(String id, String vi, String en) {
        this.spec = new Spec(id, Severity.ERROR, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
