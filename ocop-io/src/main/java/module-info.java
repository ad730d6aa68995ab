// SPDX-License-Identifier: Apache-2.0

/** Tables with cell addresses from CSV and XLSX, and the JSON formats. */
module vn.ocop.io {
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.apache.commons.compress;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires transitive vn.ocop.budget;
    requires transitive vn.ocop.core;
    requires transitive vn.ocop.criteria;

    exports vn.ocop.io;
    exports vn.ocop.io.document;
    exports vn.ocop.io.form;
    exports vn.ocop.io.office;
    exports vn.ocop.io.record;
}
