package io.didymium.passport.attack;

import static java.util.stream.Collectors.joining;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A process that reads a passport file, verifies it, and prints its verdict and the codes of its findings. */
public final class VerifyingProcess {
    private VerifyingProcess() {}

    /** Takes the file, the DID of the trusted register, and the time of verification. */
    public static void main(String[] arguments) throws Exception {
        TrustList trust = new TrustList(List.of(Issuers.anchor(new PartyId(arguments[1]), TrustRole.REGISTER)));
        VerificationReport report =
                new ChainVerifier(trust).verify(BundleReader.read(Path.of(arguments[0])), Instant.parse(arguments[2]));
        System.out.println(report.verdict() + " "
                + report.findings().stream()
                        .map(Finding::code)
                        .map(FindingCode::id)
                        .distinct()
                        .sorted()
                        .collect(joining(" ")));
    }
}
