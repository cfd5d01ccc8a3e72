package io.didymium.examples.cli.office;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.Id;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.Office;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The things that an office holds something about, by the names that people give them. */
final class HeldThings {
    private static final int MOST_NAMES = 12;

    private final Map<String, List<Id>> byName = new TreeMap<>();

    private HeldThings(Dossier held) {
        Stream.of(
                        held.chain().batches().stream().map(Batch::id),
                        held.chain().transfers().stream().map(Transfer::id),
                        held.chain().steps().stream().map(ProcessStep::id),
                        held.chain().facilities().stream().map(Facility::id).distinct(),
                        held.certificates().stream().map(Certificate::id),
                        held.custody().books().stream().flatMap(HeldThings::statements),
                        held.records().stream().map(ResponsibilityRecord::id),
                        held.chain().parties().stream().map(Party::id))
                .flatMap(ids -> ids)
                .forEach((Id id) -> {
                    put(id.value(), id);
                    String end = end(id.value());
                    if (!end.equals(id.value())) {
                        put(end, id);
                    }
                });
    }

    /** All that is held, as one history. */
    static Dossier dossier(Office office, TrustList trust, Instant at) throws CommandFault {
        VerificationReport report = new ChainVerifier(trust).verify(office.holdings(), at);
        if (report.dossier().isEmpty()) {
            String first = report.findings().stream()
                    .findFirst()
                    .map((Finding finding) -> finding.location() + ": " + finding.message())
                    .orElse("nothing can be read");
            throw CommandFault.unreadable("what this office holds is not one history: " + first);
        }
        return report.dossier().get();
    }

    /** The things of a history. */
    static HeldThings of(Dossier held) {
        return new HeldThings(held);
    }

    private static Stream<Id> statements(CustodyBooks books) {
        return Stream.concat(
                books.issued().keySet().stream().map(number -> books.terms().declaration(number)),
                LongStream.rangeClosed(
                                1,
                                books.kept().statements().stream()
                                        .map(statement -> statement.period())
                                        .distinct()
                                        .count())
                        .mapToObj(number -> books.terms().period((int) number)));
    }

    private void put(String name, Id id) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(id);
    }

    /** The one thing of a name: its id or the end of it. */
    Id find(String name) throws CommandFault {
        List<Id> found = byName.getOrDefault(name, List.of());
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw CommandFault.usage("'" + name + "' could be any of "
                    + found.stream().map(Id::value).collect(Collectors.joining(", ")) + "; give the whole id");
        }
        throw CommandFault.usage("this office holds nothing about '" + name
                + "'; what was neither issued nor received cannot be handed on" + meant(name));
    }

    private String meant(String name) {
        String known = byName.keySet().stream()
                .filter(other -> other.indexOf(':') < 0)
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return Nearest.to(name, byName.keySet())
                .map(near -> "; did you mean " + near + "?")
                .orElse(known.isEmpty() ? "; it holds nothing yet" : "; it holds: " + known);
    }

    private static String end(String id) {
        return id.substring(Math.max(id.lastIndexOf(':'), Math.max(id.lastIndexOf('/'), id.lastIndexOf('#'))) + 1);
    }
}
