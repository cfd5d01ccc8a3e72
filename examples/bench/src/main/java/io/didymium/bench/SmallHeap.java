package io.didymium.bench;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.BulkResult;
import io.didymium.passport.bulk.BulkVerifier;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bundle.BundleFile;
import io.didymium.passport.bundle.BundleLimits;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much memory and time a long chain takes from its file to its verdict: {@code write <credentials> <file>}, then, in a JVM
 * with little memory, {@code verify <file> <rounds>}, or {@code bulk <file> <rounds>}, by parts of the file and the calls for bulk.
 */
public final class SmallHeap {
    private static final int PART = 4096;

    private SmallHeap() {}

    /** Writes a chain, or verifies one and prints what came of it, times, and the peak of the heap. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            BundleWriter.write(
                    ChainVerification.passports(SampleChain.of(Integer.parseInt(arguments[1]))), Path.of(arguments[2]));
            return;
        }
        TrustList trust = new TrustList(List.of(ChainVerification.anchor(SampleChain.REGISTER, TrustRole.REGISTER)));
        for (int round = Integer.parseInt(arguments[2]); round > 0; round--) {
            if (arguments[0].equals("bulk")) {
                bulk(trust, Path.of(arguments[1]));
                continue;
            }
            long start = System.nanoTime();
            PassportBundle bundle = BundleReader.read(Path.of(arguments[1]));
            long read = System.nanoTime();
            VerificationReport report = new ChainVerifier(trust).verify(bundle, ChainVerification.AT);
            long end = System.nanoTime();
            System.out.printf(
                    "%s of %d credentials: read %d ms, verify %d ms%n",
                    report.verdict(),
                    bundle.credentials().size(),
                    (read - start) / 1_000_000,
                    (end - read) / 1_000_000);
        }
        System.out.printf("peak of the heap %d MiB%n", peak() >> 20);
    }

    /** In memory are the summaries of all credentials, and the credentials of one part. */
    private static void bulk(TrustList trust, Path path) throws IOException, MalformedInputException {
        long start = System.nanoTime();
        BundleLimits limits = BundleLimits.builder()
                .archiveBytes(Integer.MAX_VALUE)
                .entries(1 << 20)
                .totalBytes(Integer.MAX_VALUE)
                .tokenBytes(Integer.MAX_VALUE)
                .manifestBytes(256 << 20)
                .build();
        try (BundleFile file = BundleReader.open(path, limits)) {
            BulkContext.Builder context = BulkContext.builder(trust, ChainVerification.AT);
            context.evidence(file.evidence());
            for (int from = 0; from < file.size(); from += PART) {
                context.evidence(file.part(from, Math.min(file.size(), from + PART)));
            }
            BulkVerifier verifier = BulkVerifier.of(context.build());
            Map<String, CredentialSummary> summaries = new HashMap<>();
            for (int from = 0; from < file.size(); from += PART) {
                summaries.putAll(verifier.check(
                        file.part(from, Math.min(file.size(), from + PART)).credentials()));
            }
            Map<Outcome, Long> outcomes = BulkVerifier.judge(summaries).results().values().stream()
                    .collect(Collectors.groupingBy(BulkResult::outcome, Collectors.counting()));
            System.out.printf(
                    "%s of %d credentials: %d ms%n", outcomes, file.size(), (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
