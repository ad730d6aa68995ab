// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.List;
import java.util.Optional;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.io.Grid;

/** A column that is being understood. */
final class Col {
    final int column;
    final List<String> path;
    Role role;
    String evidence;
    /** The name of the column in the table, of which there is no other. */
    String name;

    Optional<MoneyUnit> unit = Optional.empty();

    Col(int column, List<String> path, Role role, String evidence) {
        this.column = column;
        this.path = path;
        this.role = role;
        this.evidence = evidence;
        this.name = String.join(Heads.ARROW, path);
    }

    String leaf() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    String letter() {
        String address = new Grid.Merge(1, column, 1, column).toString();
        return address.substring(0, address.indexOf('1'));
    }

    boolean isAmount() {
        return role.isAmount();
    }

    @Override
    public String toString() {
        return letter() + " " + name + ": " + role;
    }
}
