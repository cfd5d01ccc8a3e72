package io.didymium.spark;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.BulkReport;
import io.didymium.passport.bulk.BulkVerifier;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.unit.UnitPassport;
import io.didymium.passport.unit.UnitRegister;
import io.didymium.passport.unit.UnitResult;
import io.didymium.passport.unit.UnitScreen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/** The job in a loop of one process, on the threads of a pool. */
final class PlainJob {
    private PlainJob() {}

    static JobReport run(JobInput input, ForkJoinPool threads) {
        return threads.submit(() -> run(input)).join();
    }

    private static JobReport run(JobInput input) throws IOException, MalformedInputException {
        BulkContext.Builder context = BulkContext.builder(input.trust(), input.at());
        List<SignedCredential> credentials = new ArrayList<>();
        Map<String, Long> reasons = new HashMap<>();
        for (Optional<PassportBundle> file :
                files(input.bundles()).parallelStream().map(PlainJob::bundle).toList()) {
            file.ifPresentOrElse(
                    bundle -> {
                        context.evidence(bundle);
                        credentials.addAll(bundle.credentials());
                    },
                    () -> reasons.merge(JobReport.UNREADABLE, 1L, Long::sum));
        }
        BulkContext built = context.build();
        Map<String, CredentialSummary> summaries = BulkVerifier.of(built).check(credentials);
        BulkReport report = BulkVerifier.judge(summaries);
        List<UnitResult> units = units(input, UnitScreen.of(built), summaries, report);

        Map<String, Long> ofCredentials = new HashMap<>();
        report.results().values().forEach(result -> {
            ofCredentials.merge(result.outcome().name(), 1L, Long::sum);
            count(reasons, result.reasons());
        });
        Map<String, Long> ofUnits = new HashMap<>();
        MerkleTree tree = new MerkleTree();
        units.forEach(unit -> {
            ofUnits.merge(unit.outcome().name(), 1L, Long::sum);
            count(reasons, unit.reasons());
            tree.add(unit.leaf());
        });
        return new JobReport(
                JobReport.sorted(ofCredentials),
                JobReport.sorted(ofUnits),
                JobReport.sorted(reasons),
                report.root().value().toHex(),
                tree.root().value().toHex());
    }

    private static void count(Map<String, Long> counts, Collection<Reason> reasons) {
        reasons.forEach(reason -> counts.merge(reason.toString(), 1L, Long::sum));
    }

    private static List<UnitResult> units(
            JobInput input, UnitScreen screen, Map<String, CredentialSummary> summaries, BulkReport report)
            throws IOException {
        List<Lines> files =
                files(input.units()).parallelStream().map(PlainJob::lines).toList();
        List<UnitResult> results = new ArrayList<>(screen.verify(
                files.stream().flatMap(file -> file.units().stream()).toList(), summaries, report));
        files.stream()
                .flatMap(file -> file.unreadable().stream())
                .map(UnitLine::unreadable)
                .forEach(results::add);
        return results.parallelStream().sorted().toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The lines of a file, as far as they hold units, and the others. */
    private record Lines(List<UnitPassport> units, List<String> unreadable) {}

    private static Lines lines(Path file) {
        Lines lines = new Lines(new ArrayList<>(), new ArrayList<>());
        UnitRegister known = null;
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                Optional<UnitPassport> unit = UnitLine.read(line, known);
                if (unit.isPresent()) {
                    known = unit.get().register();
                    lines.units.add(unit.get());
                } else {
                    lines.unreadable.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Optional<PassportBundle> bundle(Path file) {
        try {
            return Optional.of(BundleReader.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }
}
