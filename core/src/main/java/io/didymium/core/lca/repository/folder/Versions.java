package io.didymium.core.lca.repository.folder;

import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.repository.StoredVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table of all versions, by line in the order in which they were stored. */
final class Versions {
    private final VersionText text;

    Versions(VersionText text) {
        this.text = text;
    }

    /** Adds a version and returns its line. */
    long insert(Connection connection, StoredVersion version) throws SQLException {
        byte[] plain = text.write(version);
        byte[] bytes = VersionText.compress(plain);
        long line = lines(connection, "SELECT COALESCE(MAX(line), 0) + 1 FROM version")
                .get(0);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO version VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, line);
            insert.setString(2, version.dataSet().kind().label());
            insert.setString(3, version.dataSet().id().value());
            insert.setInt(4, version.number());
            insert.setBytes(5, text.digest(plain));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO content VALUES (?, ?, ?)")) {
            for (int from = 0; from < bytes.length; from += VersionText.PART) {
                insert.setLong(1, line);
                insert.setInt(2, from / VersionText.PART);
                insert.setBytes(3, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + VersionText.PART)));
                insert.executeUpdate();
            }
        }
        return line;
    }

    Optional<StoredVersion> latest(Connection connection, DataSet.Kind kind, DataSetId id)
            throws SQLException, IOException {
        List<Long> line = lines(
                connection,
                "SELECT line FROM version WHERE kind = ? AND id = ? ORDER BY number DESC FETCH FIRST ROW ONLY",
                kind.label(),
                id.value());
        return line.isEmpty() ? Optional.empty() : Optional.of(read(connection, line.get(0)));
    }

    List<StoredVersion> all(Connection connection, DataSet.Kind kind, DataSetId id) throws SQLException, IOException {
        List<Long> lines = lines(
                connection,
                "SELECT line FROM version WHERE kind = ? AND id = ? ORDER BY number",
                kind.label(),
                id.value());
        List<StoredVersion> all = read(connection, lines);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() != i + 1) {
                throw new IOException("version " + (i + 1) + " of " + kind.label() + " " + id + " is missing");
            }
        }
        return all;
    }

    /** The lines of the latest versions of everything, by kind and id. */
    List<Long> latestLines(Connection connection) throws SQLException {
        return lines(
                connection,
                "SELECT line FROM version v WHERE number ="
                        + " (SELECT MAX(number) FROM version w WHERE w.kind = v.kind AND w.id = v.id) ORDER BY kind, id");
    }

    /**
     * How many versions there are.
     *
     * @throws IOException if one is missing between others
     */
    static long count(Connection connection) throws SQLException, IOException {
        long last =
                lines(connection, "SELECT COALESCE(MAX(line), 0) FROM version").get(0);
        long count = lines(connection, "SELECT COUNT(*) FROM version").get(0);
        if (count != last) {
            throw new IOException("the repository is damaged: it has " + count + " of " + last + " versions");
        }
        return count;
    }

    List<StoredVersion> read(Connection connection, List<Long> lines) throws SQLException, IOException {
        List<StoredVersion> versions = new ArrayList<>();
        for (long line : lines) {
            versions.add(read(connection, line));
        }
        return versions;
    }

    /** @throws IOException if the row is not what was stored */
    StoredVersion read(Connection connection, long line) throws SQLException, IOException {
        byte[] bytes = content(connection, line);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT kind, id, number, digest FROM version WHERE line = ?")) {
            select.setLong(1, line);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("line " + line + " of the repository is missing");
                }
                StoredVersion version = text.read(bytes, row.getBytes(4));
                if (!version.dataSet().kind().label().equals(row.getString(1))
                        || !version.dataSet().id().value().equals(row.getString(2))
                        || version.number() != row.getInt(3)) {
                    throw new IOException("is of another version");
                }
                return version;
            } catch (IOException e) {
                throw new IOException("line " + line + " of the repository is damaged: " + e.getMessage(), e);
            }
        }
    }

    private static byte[] content(Connection connection, long line) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT bytes FROM content WHERE line = ? ORDER BY part")) {
            select.setLong(1, line);
            try (ResultSet parts = select.executeQuery()) {
                while (parts.next()) {
                    byte[] part = parts.getBytes(1);
                    if (part == null) {
                        throw new IOException("line " + line + " of the repository is damaged: a part is empty");
                    }
                    bytes.write(part);
                }
            }
        }
        return bytes.toByteArray();
    }

    static List<Long> lines(Connection connection, String sql, Object... arguments) throws SQLException {
        List<Long> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getLong(1));
                }
            }
        }
        return lines;
    }
}
