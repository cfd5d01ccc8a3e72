package io.didymium.core.repository.folder;

import io.didymium.core.inventory.Coverage;
import io.didymium.core.inventory.DataSetId;
import io.didymium.core.inventory.Exchange;
import io.didymium.core.inventory.UnitProcess;
import io.didymium.core.repository.InventoryQuery;
import io.didymium.core.repository.StoredVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The tables by which the latest versions of processes are searched. */
final class ProcessIndex {
    private static final int LONGEST_NAME = 100_000;

    /** Replaces what stood there of a process; of other data sets nothing does. */
    void replace(Connection connection, long line, StoredVersion version) throws SQLException {
        if (!(version.dataSet() instanceof UnitProcess process)) {
            return;
        }
        if (process.name().length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name of process " + process.id() + " is longer than 100,000 characters");
        }
        String id = process.id().value();
        for (String table : List.of("process", "process_flow", "process_source")) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE id = ?")) {
                delete.setString(1, id);
                delete.executeUpdate();
            }
        }
        insert(connection, line, version, process);
        insertAll(
                connection,
                "INSERT INTO process_flow VALUES (?, ?)",
                process.exchanges().stream().map(Exchange::flow).toList(),
                id);
        insertAll(
                connection,
                "INSERT INTO process_source VALUES (?, ?)",
                process.origin().sources(),
                id);
    }

    private static void insert(Connection connection, long line, StoredVersion version, UnitProcess process)
            throws SQLException {
        Coverage coverage = process.origin().coverage();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO process VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, process.id().value());
            insert.setLong(2, line);
            insert.setString(3, version.member().value());
            insert.setString(4, lower(process.name()));
            insert.setString(5, coverage.region().map(DataSetId::value).orElse(null));
            if (coverage.from().isEmpty() && coverage.until().isEmpty()) {
                insert.setNull(6, Types.INTEGER);
                insert.setNull(7, Types.INTEGER);
            } else {
                insert.setInt(6, year(coverage.from(), Integer.MIN_VALUE));
                insert.setInt(7, year(coverage.until(), Integer.MAX_VALUE));
            }
            insert.executeUpdate();
        }
    }

    private static int year(Optional<LocalDate> day, int open) {
        return day.map(LocalDate::getYear).orElse(open);
    }

    private static void insertAll(Connection connection, String sql, Collection<DataSetId> keys, String id)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (DataSetId key : new TreeSet<>(keys)) {
                insert.setString(1, key.value());
                insert.setString(2, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The lines of the processes that are looked for, by id. */
    List<Long> search(Connection connection, InventoryQuery query) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT line FROM process p WHERE TRUE");
        List<Object> arguments = new ArrayList<>();
        query.name().ifPresent(part -> {
            sql.append(" AND LOCATE(?, name) > 0");
            arguments.add(lower(part));
        });
        query.flow().ifPresent(flow -> {
            sql.append(" AND id IN (SELECT f.id FROM process_flow f WHERE f.flow = ?)");
            arguments.add(flow.value());
        });
        query.source().ifPresent(source -> {
            sql.append(" AND id IN (SELECT s.id FROM process_source s WHERE s.source = ?)");
            arguments.add(source.value());
        });
        query.region().ifPresent(region -> {
            sql.append(" AND region = ?");
            arguments.add(region.value());
        });
        query.year().ifPresent(year -> {
            sql.append(" AND first_year <= ? AND last_year >= ?");
            arguments.add(year);
            arguments.add(year);
        });
        query.member().ifPresent(member -> {
            sql.append(" AND member = ?");
            arguments.add(member.value());
        });
        return Versions.lines(connection, sql.append(" ORDER BY id").toString(), arguments.toArray());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
