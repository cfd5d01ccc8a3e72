package io.didymium.core.lca.repository.folder;

import static java.util.stream.Collectors.joining;

import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.StoredVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The table by which the latest versions of processes are searched. The flows and the sources of a process are one text
 * each: ids between line breaks, which no id contains.
 */
final class ProcessIndex {
    /** The greatest length of a text in the table. */
    static final int LONGEST = 1_000_000;

    /**
     * Replaces what stood there of a process; of other data sets nothing does.
     *
     * @throws IllegalArgumentException if its name, or what names its flows or sources, is too long
     */
    void replace(Connection connection, long line, StoredVersion version) throws SQLException {
        if (!(version.dataSet() instanceof UnitProcess process)) {
            return;
        }
        Coverage coverage = process.origin().coverage();
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO process KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, process.id().value());
            merge.setLong(2, line);
            merge.setString(3, version.member().value());
            merge.setString(4, limited(process, lower(process.name())));
            merge.setString(5, coverage.region().map(DataSetId::value).orElse(null));
            if (coverage.from().isEmpty() && coverage.until().isEmpty()) {
                merge.setNull(6, Types.INTEGER);
                merge.setNull(7, Types.INTEGER);
            } else {
                merge.setInt(6, coverage.from().map(LocalDate::getYear).orElse(Integer.MIN_VALUE));
                merge.setInt(7, coverage.until().map(LocalDate::getYear).orElse(Integer.MAX_VALUE));
            }
            merge.setString(8, limited(process, ids(process.exchanges().stream().map(Exchange::flow))));
            merge.setString(9, limited(process, ids(process.origin().sources().stream())));
            merge.executeUpdate();
        }
    }

    private static String ids(Stream<DataSetId> ids) {
        return ids.sorted().distinct().map(DataSetId::value).collect(joining("\n", "\n", "\n"));
    }

    private static String limited(UnitProcess process, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "name, flows or sources of process " + process.id() + " take over 1,000,000 characters");
        }
        return text;
    }

    /** The lines of the processes that are looked for, by id. */
    List<Long> search(Connection connection, InventoryQuery query) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("TRUE"));
        List<Object> arguments = new ArrayList<>();
        query.name().ifPresent(part -> {
            conditions.add("LOCATE(?, name) > 0");
            arguments.add(lower(part));
        });
        query.flow().ifPresent(flow -> {
            conditions.add("LOCATE(?, flows) > 0");
            arguments.add('\n' + flow.value() + '\n');
        });
        query.source().ifPresent(source -> {
            conditions.add("LOCATE(?, sources) > 0");
            arguments.add('\n' + source.value() + '\n');
        });
        query.region().ifPresent(region -> {
            conditions.add("region = ?");
            arguments.add(region.value());
        });
        query.year().ifPresent(year -> {
            conditions.add("first_year <= ? AND last_year >= ?");
            arguments.add(year);
            arguments.add(year);
        });
        query.member().ifPresent(member -> {
            conditions.add("member = ?");
            arguments.add(member.value());
        });
        return Versions.lines(
                connection,
                "SELECT line FROM process WHERE " + String.join(" AND ", conditions) + " ORDER BY id",
                arguments.toArray());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
