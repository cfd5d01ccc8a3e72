package io.didymium.examples.cli.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.table.cell.RawCell;
import io.didymium.examples.cli.table.cell.RawTable;
import java.util.Optional;

/**
 * A row of a table whose columns are known.
 *
 * @param heads the columns
 * @param row the cells
 */
record FormRow(Heads heads, RawTable.Row row) {
    Optional<RawCell> cell(String name) {
        return heads.cell(row, heads.form().named(name));
    }

    /** The text of a cell; empty if there is none. */
    String text(String name) {
        return cell(name).map(RawCell::text).orElse("");
    }

    /** The first cell that is not empty, for faults of the row. */
    RawCell first() {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow();
    }

    /** What the cells hold, by member; cells that are missing although they must not are faults. */
    ObjectNode members(CellReader cells) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (TableColumn column : heads.form().columns()) {
            Optional<RawCell> cell = heads.cell(row, column);
            if (cell.isEmpty() && column.required() && heads.columns().containsKey(column)) {
                cells.fail(first(), "the row has no " + column.name() + "; fill it in: " + column.help());
            } else if (cell.isPresent() && column.kind() != TableColumn.Kind.RESULT) {
                cells.put(members, column, cell.get());
            }
        }
        return members;
    }

    /** Notes the cell of each member of an object. */
    void places(PlacedDraft draft, String pointer) {
        draft.place(pointer, first().place());
        for (TableColumn column : heads.form().columns()) {
            heads.cell(row, column).ifPresent(cell -> draft.place(pointer + "/" + column.member(), cell.place()));
        }
    }
}
