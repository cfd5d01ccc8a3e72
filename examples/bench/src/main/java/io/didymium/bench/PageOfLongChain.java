package io.didymium.bench;

import io.didymium.core.id.BatchId;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.Presentation;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The page of the last batch of a line: the time should grow as the line does, and the page stay below 2 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class PageOfLongChain {
    private static final int MOST_BYTES = 2_000_000;

    /** The batches in a line. */
    @Param({"1250", "2500", "5000", "10000"})
    public int batches;

    private PassportBundle bundle;
    private VerificationReport report;
    private BatchId last;

    /** Composes and verifies the line, and sees to it that its page is small. */
    @Setup
    public void compose() {
        Dossier dossier = SampleChain.of(2 * (batches + 1));
        bundle = ChainVerification.passports(dossier);
        report = new ChainVerifier(
                        new TrustList(List.of(ChainVerification.anchor(SampleChain.REGISTER, TrustRole.REGISTER))))
                .verify(bundle, ChainVerification.AT);
        last = new BatchId("urn:example:batch:" + (batches - 1));
        if (page() > MOST_BYTES) {
            throw new IllegalStateException("too large: " + page());
        }
    }

    /** Puts bundle and report together, and writes the page; gives its bytes. */
    @Benchmark
    public int page() {
        return Presentation.of(bundle, report, Wording.english())
                .passportPage(last)
                .length();
    }
}
