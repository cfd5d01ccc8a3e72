package io.didymium.passport.exchange.gs1;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published application identifiers, and the names that earlier releases of Digital Link had for some of them. */
final class IdentifierTable {
    private static final Splitter COLUMNS = Splitter.on(';').trimResults();
    private static final Splitter LIST = Splitter.on(',').omitEmptyStrings();
    private static final ImmutableMap<String, ApplicationIdentifier> ALL = read();
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("sscc", "00"),
            Map.entry("gtin", "01"),
            Map.entry("lot", "10"),
            Map.entry("ser", "21"),
            Map.entry("cpv", "22"),
            Map.entry("gdti", "253"),
            Map.entry("glnx", "254"),
            Map.entry("gcn", "255"),
            Map.entry("ginc", "401"),
            Map.entry("gsin", "402"),
            Map.entry("gln", "414"),
            Map.entry("payTo", "415"),
            Map.entry("party", "417"),
            Map.entry("grai", "8003"),
            Map.entry("giai", "8004"),
            Map.entry("itip", "8006"),
            Map.entry("cpid", "8010"),
            Map.entry("cpsn", "8011"),
            Map.entry("gmn", "8013"),
            Map.entry("gsrnp", "8017"),
            Map.entry("gsrn", "8018"),
            Map.entry("srin", "8019"),
            Map.entry("refno", "8020"));

    private IdentifierTable() {}

    static Optional<ApplicationIdentifier> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    static Optional<ApplicationIdentifier> named(String name) {
        return Optional.ofNullable(NAMES.get(name)).flatMap(IdentifierTable::find);
    }

    /** One that is not in the table: any text, and nothing is known of what goes with it. */
    static ApplicationIdentifier unknown(String code) {
        return new ApplicationIdentifier(
                code,
                new ApplicationIdentifier.Row(
                        false, true, Optional.empty(), List.of(), List.of(), List.of(Gs1Component.read("X..90")), ""));
    }

    private static ImmutableMap<String, ApplicationIdentifier> read() {
        ImmutableMap.Builder<String, ApplicationIdentifier> all = ImmutableMap.builder();
        try {
            for (String line : Resources.readLines(
                    Resources.getResource(IdentifierTable.class, "application-identifiers.txt"),
                    StandardCharsets.UTF_8)) {
                if (!line.startsWith("#")) {
                    add(COLUMNS.splitToList(line), all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.buildOrThrow();
    }

    private static void add(List<String> columns, ImmutableMap.Builder<String, ApplicationIdentifier> all) {
        String flags = columns.get(1);
        ApplicationIdentifier.Row row = new ApplicationIdentifier.Row(
                flags.contains("F"),
                flags.contains("A"),
                qualifiers(columns.get(2)),
                Splitter.on(' ')
                        .omitEmptyStrings()
                        .splitToStream(columns.get(3))
                        .map(LIST::splitToList)
                        .toList(),
                LIST.splitToList(columns.get(4)),
                Splitter.on(' ')
                        .splitToStream(columns.get(5))
                        .map(Gs1Component::read)
                        .toList(),
                columns.size() > 6 ? columns.get(6) : "");
        List<String> range = Splitter.on('-').splitToList(columns.get(0));
        int first = Integer.parseInt(range.get(0));
        int last = Integer.parseInt(range.get(range.size() - 1));
        for (int number = first; number <= last; number++) {
            String code = range.size() == 1 ? range.get(0) : Integer.toString(number);
            all.put(code, new ApplicationIdentifier(code, row));
        }
    }

    private static Optional<List<List<String>>> qualifiers(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.equals("-")
                        ? List.of(List.of())
                        : Splitter.on('|')
                                .splitToStream(text)
                                .map(LIST::splitToList)
                                .toList());
    }
}
