package io.didymium.bench;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;

/**
 * How much memory and time a long chain takes from its file to its verdict: {@code write <credentials> <file>}, then, in a JVM
 * with little memory, {@code verify <file> <rounds>}.
 */
public final class SmallHeap {
    private SmallHeap() {}

    /** Writes a chain, or verifies one and prints verdict, times, and the peak of the heap. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            BundleWriter.write(
                    ChainVerification.passports(SampleChain.of(Integer.parseInt(arguments[1]))), Path.of(arguments[2]));
            return;
        }
        TrustList trust = new TrustList(List.of(ChainVerification.anchor(SampleChain.REGISTER, TrustRole.REGISTER)));
        for (int round = Integer.parseInt(arguments[2]); round > 0; round--) {
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
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf("peak of the heap %d MiB%n", peak >> 20);
    }
}
