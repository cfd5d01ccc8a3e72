package io.didymium.examples.cli.exchange;

import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.table.TableFormats;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of others: the one place where a new one is named, for {@code export}, {@code import} and {@code formats}. */
final class ExchangeFormats {
    private static final List<ExchangeFormat> ALL = Stream.of(
                    AasFormats.all(),
                    CatenaxFormats.all(),
                    En18223Formats.all(),
                    EpcisFormats.all(),
                    LinksetFormats.all(),
                    TableFormats.all(),
                    UntpFormats.all())
            .flatMap(List::stream)
            .toList();

    private ExchangeFormats() {}

    static List<ExchangeFormat> all() {
        return ALL;
    }

    /** The format of a name that passports are written in. */
    static ExchangeFormat written(String id) throws CommandFault {
        return named(id, format -> format.writer().isPresent(), "written");
    }

    /** The format of a name that drafts are read from. */
    static ExchangeFormat read(String id) throws CommandFault {
        return named(id, format -> format.reader().isPresent(), "read");
    }

    private static ExchangeFormat named(String id, Predicate<ExchangeFormat> suits, String done) throws CommandFault {
        for (ExchangeFormat format : ALL) {
            if (format.id().equals(id) && suits.test(format)) {
                return format;
            }
        }
        String there = ALL.stream().filter(suits).map(ExchangeFormat::id).collect(Collectors.joining(", "));
        boolean known = ALL.stream().anyMatch(format -> format.id().equals(id));
        throw CommandFault.usage((known ? "the format '" + id + "' is not " + done : "there is no format '" + id + "'")
                + "; there are "
                + there);
    }
}
