// SPDX-License-Identifier: Apache-2.0

/** A season and its budget. */
module org.example.season {
    requires vn.ocop.budget;
    requires vn.ocop.criteria;
}
