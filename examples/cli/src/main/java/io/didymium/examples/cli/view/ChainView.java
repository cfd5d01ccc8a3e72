package io.didymium.examples.cli.view;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.examples.cli.policy.SettledChain;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The chain that the credentials of a file state, whoever issued them: to look at, not to rely on.
 *
 * @param file the file
 * @param bundle what is in it
 * @param dossier all that it states
 * @param balance the books of its chain
 * @param findings what was found when it was read, also that nobody is trusted
 */
public record ChainView(
        Path file, PassportBundle bundle, Dossier dossier, ChainBalance balance, List<Finding> findings) {
    /** The note printed with everything shown of it. */
    public static final String NOT_VERIFIED =
            "What the credentials say. Whether they can be believed, says: didymium verify";

    private static final int MOST_NAMES = 40;

    /** Reads a file, and rebuilds its chain. */
    public static ChainView read(Path file, Console console, Clock clock) throws Exception {
        // Without a trust file no scheme is known: the view names it and leaves the rest to verification.
        VerificationPolicy policy = VerificationPolicy.builder()
                .severity(BookFinding.SCHEME_UNKNOWN, Severity.INFORM)
                .build();
        PassportBundle bundle = Storage.passports(file);
        ChainVerifier verifier = new ChainVerifier(new TrustList(List.of()), policy);
        VerificationReport report = console.working("reading", () -> verifier.verify(bundle, clock.instant()));
        if (report.dossier().isEmpty() || report.balance().isEmpty()) {
            throw CommandFault.unreadable(file + " does not describe one coherent chain: " + reason(report));
        }
        return new ChainView(
                file, bundle, report.dossier().get(), report.balance().get(), report.findings());
    }

    /** The history. */
    public SupplyChain chain() {
        return dossier.chain();
    }

    /** The same with the values that settle its lots under some rules, in its history; balances are as stated. */
    public ChainView settled(List<SettlementRule> rules) {
        return rules.isEmpty()
                ? this
                : new ChainView(
                        file,
                        bundle,
                        dossier.toBuilder()
                                .chain(SettledChain.of(dossier, rules))
                                .build(),
                        balance,
                        findings);
    }

    /** The batch that a person names by its id or by the last part of it. */
    public BatchId batch(String named) throws CommandFault {
        ShortNames labels = new ShortNames(chain());
        return labels.batch(named)
                .orElseThrow(() -> unknown(
                        "batch",
                        named,
                        chain().batches().stream()
                                .map(batch -> labels.of(batch.id()))
                                .toList()));
    }

    /** A fault that says that there is no such thing in the file, and what was meant or what there is. */
    public CommandFault unknown(String kind, String named, List<String> known) {
        return CommandFault.usage("there is no " + kind + " '" + named + "' in " + file
                + Nearest.to(named, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; there are: "
                                + String.join(
                                        ", ", known.stream().limit(MOST_NAMES).toList())));
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
