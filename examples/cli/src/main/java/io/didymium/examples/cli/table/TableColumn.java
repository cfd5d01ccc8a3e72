package io.didymium.examples.cli.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A column of a table.
 *
 * @param name its head
 * @param member the member of the description that it gives
 * @param kind what its cells hold
 * @param required whether no cell may be empty
 * @param words the words it may hold; empty if it holds others
 * @param help what it is, for whoever fills it in
 */
record TableColumn(String name, String member, Kind kind, boolean required, List<String> words, String help) {
    /** What cells hold. */
    enum Kind {
        /** An id. */
        ID,
        /** A text. */
        TEXT,
        /** Texts with semicolons between them. */
        TEXTS,
        /** One of a few words. */
        WORD,
        /** A decimal from zero. */
        AMOUNT,
        /** The result of an analysis. */
        RESULT,
        /** A whole number from zero. */
        COUNT,
        /** A day. */
        DAY,
        /** A moment, with its zone. */
        TIME
    }

    static TableColumn of(Kind kind, String name, String member, String help) {
        return new TableColumn(name, member, kind, true, List.of(), help);
    }

    static <E extends Enum<E>> TableColumn words(String name, String member, Class<E> type, String help) {
        return new TableColumn(name, member, Kind.WORD, true, words(type), help);
    }

    /** The same column, whose cells may be empty. */
    TableColumn optional() {
        return new TableColumn(name, member, kind, false, words, help);
    }

    TableColumn of(String... known) {
        return new TableColumn(name, member, kind, required, List.of(known), help);
    }

    static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(TableColumn::word).toList();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A head without what people write it differently by: case, brackets, underlines, hyphens, repeated blanks. */
    static String plain(String head) {
        return head.toLowerCase(Locale.ROOT)
                .replaceAll("[\\[\\]()_,:*\\u00a0-]", " ")
                .strip()
                .replaceAll(" +", " ");
    }
}
