package io.didymium.examples.cli;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.passport.Dossier;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The chain that the credentials of a file tell, whoever issued them: for looking at, not for relying on.
 *
 * @param chain the history
 * @param balance its books
 */
record ToldChain(SupplyChain chain, ChainBalance balance) {
    static final String NOT_VERIFIED = "What the credentials say. Whether they can be believed, says: didymium verify";

    static ToldChain read(Path file, Console console, Clock clock) throws Exception {
        ChainVerifier verifier = new ChainVerifier(new TrustList(List.of()));
        VerificationReport report =
                console.working("reading", () -> verifier.verify(Storage.passports(file), clock.instant()));
        if (report.dossier().isEmpty() || report.balance().isEmpty()) {
            throw CommandFault.unreadable(file + " does not tell one coherent chain: " + reason(report));
        }
        Dossier dossier = report.dossier().get();
        return new ToldChain(dossier.chain(), report.balance().get());
    }

    private static String reason(VerificationReport report) {
        return report.results().stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .flatMap(result -> result.findings().stream())
                .findFirst()
                .or(() -> report.findings().stream()
                        .filter(finding -> finding.code().id().startsWith("unknown")
                                || finding.code().id().startsWith("dangling"))
                        .findFirst())
                .or(() -> report.findings().stream().findFirst())
                .map(finding -> finding.location() + ": " + finding.message())
                .orElse("there is nothing in it");
    }
}
